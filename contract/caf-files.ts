import * as z from 'zod';
import { partNumber } from '../domain/files/stored-file.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { operation } from './operation.ts';
import { pieceBody, pieceParams } from './piece-of-file.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;

export const sendUploadPiece = operation({
  id: 'sendUploadPiece',
  area: 'caf',
  method: 'PUT',
  path: '/api/caf/uploads/{upload}/pieces/{piece}',
  summary: 'Send one piece of a file, which an act then takes (ACT-04); the same piece again replaces it',
  access: agents,
  params: pieceParams,
  body: pieceBody,
  response: { status: 204 },
  problems: [],
});

export const downloadScan = operation({
  id: 'downloadScan',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/scan',
  summary:
    'One part of the scan of the signed convention, or of an avenant (ACT-04, AVN-01): parts follow one another to its length',
  access: agents,
  params: z.object({ id: HabilitationId }),
  query: z.object({
    /** From 0, which is meant when absent. */
    part: partNumber.optional(),
    /** Number of the avenant whose scan is meant; the convention's own when absent. */
    amendment: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .optional(),
  }),
  response: { status: 200, contentType: 'application/octet-stream' },
  problems: ['not-found'],
});
