import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { downloadConvention as contract } from '../../../contract/caf.ts';
import { habilitationOfCaf } from '../../../domain/habilitation/decide.ts';
import { done, refused } from '../../../domain/result.ts';
import { traceWrite } from '../../../domain/traces/trace.ts';
import { conventionDocumentOf } from '../../papers/convention-document-of.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { once } from '../../runtime/once.ts';

const renderer = once(() => documentRenderer());

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const habilitation = await habilitationOfCaf(deps, params.id, actor);
  if (!habilitation) return refused({ code: 'not-found' });
  const document = conventionDocumentOf(habilitation);
  if (!document) return refused({ code: 'wrong-state', state: habilitation.state });
  const bytes = await renderer()(document);
  // Recorded once the file exists and before it leaves: a download without its trace cannot be (CTL-01).
  await deps.records.commit([
    traceWrite(deps, actor, call, {
      cafCode: habilitation.cafCode,
      action: 'convention-downloaded',
      subject: { kind: 'habilitation', id: habilitation.id },
    }),
  ]);
  return done({ file: { bytes, name: `convention-${habilitation.id}.pdf` } });
});
