import { informationRequestsDocument } from '../../../adapters/xml/information-requests.ts';
import { downloadInformationRequestXml as contract } from '../../../contract/information-exports.ts';
import { exportOne } from '../../../domain/linf/export-one.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { keptCommunes } from '../../runtime/reference.ts';
import { linfDeps } from '../../runtime/request-keys.ts';

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const input = { ...params, how: 'xml' as const, communes: await keptCommunes() };
  const exported = await exportOne(linfDeps(), input, actor, call);
  if (!exported.ok) return exported;
  const xml = informationRequestsDocument({ producedAt: deps.now() }, [exported.value]);
  const { reference } = exported.value.request;
  return done({ file: { bytes: Buffer.from(xml), name: `demande-${reference}.xml` } });
});
