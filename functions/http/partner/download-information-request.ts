import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { downloadInformationRequest as contract } from '../../../contract/information-exports.ts';
import { exportOne } from '../../../domain/linf/export-one.ts';
import { done } from '../../../domain/result.ts';
import { informationRequestDocumentOf } from '../../papers/information-request-document-of.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { once } from '../../runtime/once.ts';
import { keptCommunes } from '../../runtime/reference.ts';
import { linfDeps } from '../../runtime/request-keys.ts';

const renderer = once(() => documentRenderer());

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const input = { ...params, how: 'pdf' as const, communes: await keptCommunes() };
  const exported = await exportOne(linfDeps(), input, actor, call);
  if (!exported.ok) return exported;
  const { reference } = exported.value.request;
  const bytes = await renderer()(informationRequestDocumentOf(exported.value, deps.now()));
  return done({ file: { bytes, name: `demande-${reference}.pdf` } });
});
