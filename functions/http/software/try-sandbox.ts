import { frenchIssue } from '../../../contract/french-issues.ts';
import { trySandbox as contract } from '../../../contract/software.ts';
import { availabilityReport } from '../../../contract/software-words.ts';
import { hashOf } from '../../../domain/accounts/secrets.ts';
import { done, refused } from '../../../domain/result.ts';
import { sandboxDeps, sandboxEditor } from '../../../domain/software/sandbox.ts';
import { sendAvailability } from '../../../domain/software/send-availability.ts';
import { callLimit } from '../../runtime/call-limit.ts';
import { edge, textOf } from '../../runtime/edge.ts';
import { systemRandom } from '../../runtime/random.ts';

const limit = callLimit({ perMinute: 30 });
const now = () => new Date();

export const handler = edge(contract, async ({ body, event, call }) => {
  const retryAfterSeconds = limit(call.from, now());
  if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
  const content = { items: body.items, key: call.commandId, contentHash: hashOf(textOf(event)) };
  const sent = await sendAvailability(
    sandboxDeps(now, systemRandom),
    { ...content, french: frenchIssue },
    sandboxEditor,
    call,
  );
  return sent.ok ? done({ body: availabilityReport(sent.value) }) : sent;
});
