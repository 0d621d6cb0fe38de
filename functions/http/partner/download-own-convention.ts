import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { downloadOwnConvention as contract } from '../../../contract/partner-conventions.ts';
import { ownConvention } from '../../../domain/convention/own-convention.ts';
import { done, refused } from '../../../domain/result.ts';
import { traceWrite } from '../../../domain/traces/trace.ts';
import { conventionDocumentOf } from '../../papers/convention-document-of.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { once } from '../../runtime/once.ts';

const renderer = once(() => documentRenderer());

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const own = await ownConvention(deps, params.id, actor);
  const document = own && conventionDocumentOf(own);
  if (!document) return refused({ code: 'not-found' });
  const bytes = await renderer()(document);
  await deps.records.commit([
    traceWrite(deps, actor, call, {
      cafCode: own.cafCode,
      action: 'convention-downloaded',
      subject: { kind: 'habilitation', id: own.id },
    }),
  ]);
  return done({ file: { bytes, name: `convention-${own.id}.pdf` } });
});
