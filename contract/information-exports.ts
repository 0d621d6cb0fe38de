import * as z from 'zod';
import { HabilitationId } from '../domain/identifiers.ts';
import { exportFormats, mostExported } from '../domain/linf/information-export.ts';
import { InformationRequestId } from '../domain/linf/information-request.ts';
import { operation } from './operation.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const ofRequest = z.object({ id: HabilitationId, request: InformationRequestId });

export const downloadInformationRequest = operation({
  id: 'downloadInformationRequest',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/information-requests/{request}/pdf',
  summary: 'A family’s request as a PDF; the first download retrieves it, and every one is traced (LIN-03)',
  access: partners,
  params: ofRequest,
  response: { status: 200, contentType: 'application/pdf' },
  problems: ['not-found'],
});

export const downloadInformationRequestXml = operation({
  id: 'downloadInformationRequestXml',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/information-requests/{request}/xml',
  summary: 'The same as XML, valid against the published schema (LIN-03)',
  access: partners,
  params: ofRequest,
  response: { status: 200, contentType: 'application/xml' },
  problems: ['not-found'],
});

export const startInformationExport = operation({
  id: 'startInformationExport',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/conventions/{id}/information-exports',
  summary: 'Begin to take requests away together, as a ZIP of PDFs or one XML document (LIN-03)',
  access: partners,
  params: z.object({ id: HabilitationId }),
  body: z.object({
    format: z.enum(exportFormats),
    requests: z.array(InformationRequestId).min(1).max(mostExported),
  }),
  response: {
    status: 201,
    schema: z
      .object({
        exportId: z.string(),
        /** Requests that it is of: those that are there no more are left out. */
        requests: z.number().int(),
        /** Pieces to ask for, in their order: put together, they are the file. */
        pieces: z.number().int(),
        /** Name of the file, without anything personal. */
        name: z.string(),
        expiresAt: z.iso.datetime(),
      })
      .meta({ id: 'InformationExport' }),
  },
  problems: ['not-found', 'conflict'],
});

export const readInformationExportPiece = operation({
  id: 'readInformationExportPiece',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/information-exports/{exportId}/pieces/{piece}',
  summary: 'One piece of an export, made as it is asked for, by the agent who began it, within ten minutes',
  access: partners,
  params: z.object({
    id: HabilitationId,
    exportId: z.string().regex(/^[0-9a-f]{24}$/),
    piece: z.string().regex(/^\d{1,3}$/),
  }),
  response: {
    status: 200,
    contentType: 'application/octet-stream',
    headers: z.object({
      /** Requests that this piece holds: those taken back since the export began are not in it. */
      'x-requests-given': z.string().regex(/^\d+$/),
      /** Requests that are kept and that nobody could open. Somebody has been told. */
      'x-requests-unreadable': z.string().regex(/^\d+$/),
    }),
  },
  problems: ['not-found', 'wrong-state', 'conflict'],
});
