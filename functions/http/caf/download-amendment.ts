import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { downloadAmendment as contract } from '../../../contract/caf-amendments.ts';
import { amendedConvention, amendmentTrace } from '../../../domain/convention/act-on-amendment.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { once } from '../../runtime/once.ts';
import { amendmentDocumentOf } from './amendment-document-of.ts';

const renderer = once(() => documentRenderer());

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const convention = await amendedConvention(deps, params.id, actor);
  const amendment = convention?.amendments.find(({ number }) => number === Number(params.number));
  if (!convention || !amendment) return refused({ code: 'not-found' });
  const document = amendmentDocumentOf(convention.habilitation, amendment);
  if (!document) return refused({ code: 'wrong-state', state: amendment.state });
  const bytes = await renderer()(document);
  // Recorded once the file exists and before it leaves: a download without its trace cannot be (CTL-01).
  await deps.records.commit([
    amendmentTrace(deps, actor, call, convention.habilitation, amendment.number, 'amendment-downloaded'),
  ]);
  return done({ file: { bytes, name: `avenant-${amendment.number}-${params.id}.pdf` } });
});
