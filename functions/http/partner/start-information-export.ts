import { startInformationExport as contract } from '../../../contract/information-exports.ts';
import { piecesOf } from '../../../domain/linf/information-export.ts';
import { startExport } from '../../../domain/linf/start-export.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const started = await startExport(deps, { habilitationId: params.id, ...body }, actor, call);
  if (!started.ok) return started;
  const { id, requests, format, startedAt, expiresAt } = started.value;
  return done({
    body: {
      exportId: id,
      requests: requests.length,
      pieces: piecesOf(started.value),
      name: `demandes-${params.id}-${parisDay(new Date(startedAt))}.${format}`,
      expiresAt: new Date(expiresAt * 1000).toISOString(),
    },
  });
});
