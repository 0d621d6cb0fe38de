import { listMandatedEstablishments as contract } from '../../../contract/software.ts';
import { done } from '../../../domain/result.ts';
import { mandatedEstablishments } from '../../../domain/software/mandated-establishments.ts';
import { softwareEndpoint } from '../../runtime/software-endpoint.ts';
import { mandatedLine } from './mandated-line.ts';

export const handler = softwareEndpoint(contract, async ({ deps, editor }) => {
  const found = await mandatedEstablishments(deps, editor);
  return done({ body: { establishments: found.map((one) => mandatedLine(one, editor.id, deps.now())) } });
});
