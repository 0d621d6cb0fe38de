import { recordTermination } from '../../contract/caf-duration.ts';
import { readReview } from '../../contract/reviews.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { linfRequest, mamRequest } from '../builders/other-requests.ts';
import { mailsTo } from '../engines.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { habilitation, listedEstablishment, nextNumber, type Stop } from './habilitations.ts';

/** A request of another kind than Structures, taken as far as asked. */
export async function otherKind(stage: Stage, cafAgent: Browser, kind: 'linf' | 'mam', until: Stop) {
  const domain = `${kind}${nextNumber()}.${stage.tag}.example`;
  const request =
    kind === 'linf' ? linfRequest(domain) : mamRequest(domain, await listedEstablishment(stage, 'MAM'));
  return habilitation(stage, cafAgent, until, request);
}

/** A registered letter that the party sent, received today. */
export const letterToday = () => ({
  kind: 'ordinary' as const,
  by: 'partner' as const,
  letterNumber: '2C 123 456 7890 1',
  receivedOn: parisDay(new Date()),
});

/** A breach by a LINF or a MAM, with effect today. */
export const breachToday = () => ({
  kind: 'breach' as const,
  by: 'caf' as const,
  letterNumber: '2C 123 456 7890 2',
  receivedOn: parisDay(new Date()),
  effectiveOn: parisDay(new Date()),
  reason: 'Les codes ont été échangés entre agents.',
});

/** Has the schedule run, as the clock would. */
export async function keepConventions(): Promise<void> {
  const { handler } = await import('../../functions/schedule/keep-conventions.ts');
  await handler();
}

/** A convention ended for breach today. */
export async function ended(stage: Stage, cafAgent: Browser, kind: 'linf' | 'mam' = 'mam') {
  const { id, version, request } = await otherKind(stage, cafAgent, kind, 'active');
  // Once passwords are mailed nothing else writes the accounts that the termination dates.
  await stage.react();
  const body = { version, termination: breachToday() };
  await stage.done(recordTermination, { as: cafAgent, params: { id }, body });
  await keepConventions();
  const seen = await stage.deps.records.get('habilitation', [id]);
  return { id, version: seen?.version ?? 0, request };
}

/** Secrets of the reviews mailed to an address, the last one first. */
const reviewSecretsMailedTo = async (email: string): Promise<string[]> =>
  (await mailsTo(email)).flatMap(({ text }) => /\/habilitation\/revue#([\w-]{43})/.exec(text)?.[1] ?? []);

/** A convention whose yearly review is open, and the secret of its link. */
export async function underReview(stage: Stage, cafAgent: Browser) {
  const { id, request } = await habilitation(stage, cafAgent, 'active');
  const seen = await stage.deps.records.get('habilitation', [id]);
  if (!seen?.duration) throw new Error('An active convention has its duration');
  const { duration } = seen;
  const review = { openedAt: new Date().toISOString() };
  await stage.deps.records.commit([
    {
      do: 'replace',
      kind: 'habilitation',
      record: {
        ...seen,
        duration: { ...duration, term: { ...duration.term, review } },
        version: seen.version + 1,
      },
    },
    {
      do: 'create',
      kind: 'outbox',
      record: {
        id: `0000revue-${nextNumber()}-${stage.tag}`,
        at: new Date().toISOString(),
        event: { type: 'review-opened', habilitationId: id, term: duration.term.number },
        version: 1,
      },
    },
  ]);
  await stage.react();
  const [secret = ''] = await reviewSecretsMailedTo(request.provider.email);
  await stage.done(readReview, { body: { secret } });
  return { id, secret, email: request.provider.email };
}
