import { frenchIssue } from '../../../contract/french-issues.ts';
import { sendAvailability as contract } from '../../../contract/software.ts';
import { availabilityReport } from '../../../contract/software-words.ts';
import { hashOf } from '../../../domain/accounts/secrets.ts';
import { CommandId } from '../../../domain/identifiers.ts';
import { done, refused } from '../../../domain/result.ts';
import { sendAvailability } from '../../../domain/software/send-availability.ts';
import { header, textOf } from '../../runtime/edge.ts';
import { softwareEndpoint } from '../../runtime/software-endpoint.ts';

export const handler = softwareEndpoint(contract, async ({ deps, editor, body, event, call }) => {
  // Without a key each sending is one of its own; a key that is none would promise what is not kept.
  const given = header(event, 'idempotency-key');
  if (given !== undefined && !CommandId.safeParse(given).success) return refused({ code: 'bad-key' });
  const content = { items: body.items, key: call.commandId, contentHash: hashOf(textOf(event)) };
  const sent = await sendAvailability(deps, { ...content, french: frenchIssue }, editor, call);
  return sent.ok ? done({ body: availabilityReport(sent.value) }) : sent;
});
