import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type copyOutcomes, neverCopied } from './copy-outcomes.ts';
import { concerns, isSupplied } from './operating-fields.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import { type OwnEstablishment, ownEstablishment } from './own-establishment.ts';
import { sameContent } from './same-content.ts';
import { sendSubmission } from './send-submission.ts';
import type { Submission } from './submission.ts';

export interface CopyLine {
  establishmentId: string;
  outcome: (typeof copyOutcomes)[number];
  fields: OperatingField[];
}

/** What the agent sees of an establishment: the version that waits or was returned, else the one in force. */
const informationInHand = ({
  submission,
  publication,
}: Pick<OwnEstablishment, 'submission' | 'publication'>) =>
  submission?.information ?? publication?.information ?? {};

/**
 * Sends to the Caf, for other establishments of the agent, what this one says in some fields: those that concern them,
 * over what they say already (PUB-01, PUB-02). One transaction for each establishment, and a line that says what became
 * of it. Sent again, those done are not done twice. `basedOn` is the version of the submission seen here, 0 for none.
 */
export async function copyOperatingInformation(
  deps: Deps,
  input: { id: string; basedOn: number; fields: readonly OperatingField[]; targets: readonly string[] },
  actor: Actor,
  call: Call,
): Promise<Result<{ report: CopyLine[] }, Problem>> {
  const source = await ownEstablishment(deps, actor, input.id);
  if (!source?.rights.operating) return refused({ code: 'not-found' });
  if ((source.submission?.version ?? 0) !== input.basedOn) return refused({ code: 'conflict' });
  const said = informationInHand(source);
  const fields = input.fields.filter((field) => !neverCopied.includes(field) && isSupplied(said[field]));
  const report: CopyLine[] = [];
  for (const establishmentId of input.targets) {
    report.push(await copyTo(deps, { establishmentId, said, fields }, actor, call));
  }
  return done({ report });
}

async function copyTo(
  deps: Deps,
  {
    establishmentId,
    said,
    fields,
  }: { establishmentId: string; said: OperatingInformation; fields: OperatingField[] },
  actor: Actor,
  call: Call,
): Promise<CopyLine> {
  const line = (outcome: CopyLine['outcome'], copied: OperatingField[] = []): CopyLine => ({
    establishmentId,
    outcome,
    fields: copied,
  });
  const target = await ownEstablishment(deps, actor, establishmentId);
  if (!target?.rights.operating) return line('not-yours');
  const concerned = fields.filter((field) => concerns(field, target.asked.type));
  if (concerned.length === 0) return line('nothing-concerns');
  const own: Call = { ...call, commandId: `${call.commandId}:${establishmentId}` };
  if (target.submission?.lastCommand === own.commandId) return line('sent', concerned);
  const before = informationInHand(target);
  const differing = concerned.filter((field) => !sameContent(before[field], said[field]));
  if (differing.length === 0) return line('unchanged');
  const copied = Object.fromEntries(differing.map((field) => [field, said[field]]));
  const sent = await sendSubmission(deps, target, { ...before, ...copied }, actor, own, {
    returned: stillReturned(target.submission, differing),
  });
  return sent.ok ? line('sent', differing) : line('meanwhile');
}

/** What the Caf sent back of another field stays to be mended: a copy does not send it again as it was. */
function stillReturned(
  submission: Submission | undefined,
  copied: readonly OperatingField[],
): Submission['returned'] {
  if (!submission?.returned) return undefined;
  const left = Object.entries(submission.returned.fields).filter(
    ([field]) => !copied.includes(field as OperatingField),
  );
  return left.length > 0 ? { ...submission.returned, fields: Object.fromEntries(left) } : undefined;
}
