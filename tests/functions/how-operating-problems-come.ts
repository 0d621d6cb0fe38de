import type { ProblemCode } from '../../domain/problem.ts';
import { after, type Produce, rivalEverywhere, staleVersion, withBody, withParams } from './produce.ts';

const notFound = withParams({ id: '26-NONE' });

/** How each operation with which an agent enters operating information comes to answer what it alone declares. */
export const ownOfOperating: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  readOperatingDraft: { 'not-found': notFound },
  saveOperatingDraft: { 'not-found': notFound, conflict: staleVersion },
  dropOperatingDraft: { 'not-found': notFound, conflict: after(rivalEverywhere) },
  copyOperatingInformation: { 'not-found': notFound, conflict: withBody({ basedOn: 999 }) },
  recordMemberConsent: {
    'not-found': withParams({ id: '26-NONE', accountId: 'P26-0A1B2C' }),
    conflict: staleVersion,
  },
};
