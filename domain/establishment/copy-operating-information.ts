import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { concerns, isSupplied } from './operating-fields.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import { type OwnEstablishment, ownEstablishment } from './own-establishment.ts';
import { sameContent } from './same-content.ts';
import { sendSubmission } from './send-submission.ts';
import type { Submission } from './submission.ts';

/** Fields that are never those of another establishment too. */
export const neverCopied = ['members', 'position'] as const satisfies readonly OperatingField[];

/**
 * What became of one establishment. `unchanged`: it said the same already. Refused: `not-yours`, no right on it;
 * `meanwhile`, somebody else sent or decided something in that very moment; `nothing-concerns`, none of the fields is for
 * its type.
 */
export const copyOutcomes = ['sent', 'unchanged', 'not-yours', 'meanwhile', 'nothing-concerns'] as const;
export interface CopyLine {
  establishmentId: string;
  outcome: (typeof copyOutcomes)[number];
  fields: OperatingField[];
}

/** What the agent sees of an establishment: the version that waits or was returned, else the one in force. */
export const informationInHand = ({
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
  const fields = input.fields.filter((field) => isSupplied(said[field]));
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
