import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readRequest } from '../../contract/caf.ts';
import { cancelTermination, recordAttestation, recordTermination } from '../../contract/caf-duration.ts';
import { readOnline } from '../../contract/caf-online.ts';
import { listOwnEstablishments } from '../../contract/partner.ts';
import { listDepartment } from '../../contract/search.ts';
import { readAccount, signIn } from '../../contract/session.ts';
import { addMonths, anniversaryOf, lastDayForNotice } from '../../domain/convention/dates.ts';
import { addDays, daysBetween, parisDay } from '../../domain/paris-day.ts';
import { mailsTo } from '../engines.ts';
import { advance, days } from './clock.ts';
import { breachToday, ended, keepConventions, letterToday, otherKind } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, submitted } from './establishments.ts';
import { habilitation, partner, signature } from './habilitations.ts';
import { agent, type Somebody, signedIn } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const today = () => parisDay(new Date());
/** Moves the clock to the morning of a day. */
const until = (day: string) => advance(daysBetween(today(), day) * days);
const seen = async (id: string) => {
  const found = await stage.deps.records.get('habilitation', [id]);
  if (!found?.duration) throw new Error('The convention has its duration');
  return { ...found, duration: found.duration };
};
const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);
/** The words of a subject, whatever their spaces. */
const told = async (email: string, words: string) =>
  (await subjectsTo(email)).filter((subject) => subject.replace(/\s/g, ' ').includes(words)).length;

/** A partner whose convention was signed on a day, and the provider's address. */
async function signedOn(day: string) {
  const asked = await habilitation(stage, caf.browser, 'accepted');
  const { recordSignature, activateHabilitation } = await import('../../contract/caf.ts');
  const params = { id: asked.id };
  const as = caf.browser;
  const body = { version: asked.version, signature: { ...signature, signedOn: day } };
  const signed = await stage.done(recordSignature, { as, params, body });
  await stage.done(activateHabilitation, { as, params, body: { version: signed.version } });
  return { id: asked.id, email: asked.request.provider.email };
}

/** Reactions run by the clock of the machine: the public copy lies in S3, which takes no call from another day. */
async function react(): Promise<void> {
  vi.useRealTimers();
  await stage.react();
}

/** Signs in again: sessions do not outlive a jump of the clock. */
const again = (somebody: Somebody) => signedIn(stage, somebody.email, somebody.password);

describe('the years of a convention', () => {
  it('AVN-03 lives five years through renewals, a late notice and its end, each recorded once', async () => {
    const somebody = await partner(stage, caf.browser);
    const { id } = somebody;
    const start = (await seen(id)).duration;
    expect(start.effectiveOn).toBe(signature.signedOn);
    const email = somebody.request.provider.email;

    // Two years go by; the schedule misses every day but a few.
    for (let year = 0; year < 2; year += 1) {
      until(addDays((await seen(id)).duration.term.endsOn, 3));
      await keepConventions();
      await keepConventions();
      await react();
    }
    let { duration } = await seen(id);
    expect(duration.term.number).toBe(start.term.number + 2);
    expect(duration.renewedOn).toEqual(
      Array.from({ length: duration.term.number - 1 }, (_, index) =>
        anniversaryOf(signature.signedOn, index + 1),
      ),
    );
    expect(await told(email, 'est reconduite pour un an')).toBe(2);

    // A letter comes one day late: the year after counts.
    const lastDay = lastDayForNotice(duration.term.endsOn);
    until(addDays(lastDay, 1));
    let as = await again(caf);
    const request = await stage.done(readRequest, { as, params: { id } });
    const after = await stage.done(recordTermination, {
      as,
      params: { id },
      body: { version: request.version, termination: letterToday() },
    });
    const effectiveOn = anniversaryOf(signature.signedOn, duration.term.number + 1);
    expect(after.duration?.termination?.effectiveOn).toBe(effectiveOn);
    expect(after.state).toBe('ending');

    // Everything works until the eve.
    until(addDays(effectiveOn, -1));
    await keepConventions();
    await react();
    ({ duration } = await seen(id));
    expect(duration.renewedOn).toContain(anniversaryOf(signature.signedOn, duration.term.number - 1));
    const browser = await again(somebody);
    expect((await stage.done(listOwnEstablishments, { as: browser })).conventions).toHaveLength(1);
    expect(await told(email, 'elle prend fin le')).toBe(1);

    // On the day access is closed before the schedule has run.
    until(effectiveOn);
    expect(await stage.refused(readAccount, { as: browser })).toBe('session-ended');
    const body = { email: somebody.email, password: somebody.password };
    expect(await stage.refused(signIn, { body })).toBe('access-closed');
    await keepConventions();
    await keepConventions();
    await react();
    expect((await seen(id)).state).toBe('ended');
    expect(await told(email, 'elle a pris fin')).toBe(1);
    as = await again(caf);
    expect((await stage.done(readRequest, { as, params: { id } })).state).toBe('ended');
  });

  it('AVN-03 signed on 29 February has its anniversaries on the 28th', async () => {
    const { id } = await signedOn('2024-02-29');
    const { duration } = await seen(id);
    expect(duration.term.endsOn).toBe(anniversaryOf('2024-02-29', duration.term.number));
    expect(duration.renewedOn[0]).toBe('2025-02-28');
  });

  it('AVN-03 reminds both parties thirty days before the last day for notice, and asks for the yearly review', async () => {
    const { id, email } = await signedOn(today());
    const { term } = (await seen(id)).duration;
    until(addMonths(term.endsOn, -5));
    await keepConventions();
    await react();
    expect(await told(email, 'votre liste annuelle est à relire')).toBe(1);
    until(addDays(lastDayForNotice(term.endsOn), -30));
    await keepConventions();
    await keepConventions();
    await react();
    expect(await told(email, 'préavis possible')).toBe(1);
    const profile = await stage.deps.records.get('cafProfile', ['26']);
    const mails = await mailsTo(profile?.email ?? '');
    expect(
      mails.filter(({ subject, text }) => subject.includes('préavis') && text.includes(id)),
    ).toHaveLength(1);
  });

  it('AVN-04 is kept by two runs at once without doing anything twice', async () => {
    const { id } = await signedOn(today());
    const { term } = (await seen(id)).duration;
    until(term.endsOn);
    await Promise.all([keepConventions(), keepConventions(), keepConventions()]);
    await keepConventions();
    const { duration } = await seen(id);
    expect(duration.renewedOn).toEqual([term.endsOn]);
    expect(duration.term.number).toBe(2);
  });
});

describe('a termination', () => {
  it('AVN-04 is cancelled before its effect: accesses stay, the convention goes on', async () => {
    const somebody = await partner(stage, caf.browser);
    const params = { id: somebody.id };
    const as = caf.browser;
    const { version } = await stage.done(readRequest, { as, params });
    const ending = await stage.done(recordTermination, {
      as,
      params,
      body: { version, termination: letterToday() },
    });
    const account = await stage.deps.records.get('account', [somebody.accountId]);
    expect(account?.accesses[0]?.until).toBe(ending.duration?.termination?.effectiveOn);
    const body = { version: ending.version, reason: 'Le conseil municipal a changé d’avis.' };
    const active = await stage.done(cancelTermination, { as, params, body });
    expect(active.state).toBe('active');
    expect(active.duration?.termination).toBeUndefined();
    const after = await stage.deps.records.get('account', [somebody.accountId]);
    expect(after?.accesses).toEqual([{ habilitationId: somebody.id }]);
    await react();
    expect(await told(somebody.request.provider.email, 'la résiliation est annulée')).toBe(1);
  });

  it('AVN-04 refuses a letter to come, or from before the signature', async () => {
    const { id, version } = await habilitation(stage, caf.browser, 'active');
    for (const receivedOn of [addDays(today(), 1), addDays(signature.signedOn, -1)]) {
      const { problem } = await stage.call(recordTermination, {
        as: caf.browser,
        params: { id },
        body: { version, termination: { ...letterToday(), receivedOn } },
      });
      expect(problem?.errors?.[0]?.path).toBe('termination.receivedOn');
    }
  });

  it('AVN-05 for breach is for a LINF or a MAM, not for a data provider', async () => {
    const structures = await habilitation(stage, caf.browser, 'active');
    const { problem } = await stage.call(recordTermination, {
      as: caf.browser,
      params: { id: structures.id },
      body: { version: structures.version, termination: breachToday() },
    });
    expect(problem?.errors?.[0]?.path).toBe('termination.kind');
    for (const kind of ['linf', 'mam'] as const) {
      const { id, version } = await otherKind(stage, caf.browser, kind, 'active');
      const body = { version, termination: breachToday() };
      const after = await stage.done(recordTermination, { as: caf.browser, params: { id }, body });
      expect(after.duration?.termination).toMatchObject({ kind: 'breach', effectiveOn: today() });
    }
  });

  it('AVN-06 at its effect withdraws what the convention alone kept up to date', async () => {
    const somebody = await partner(stage, caf.browser);
    const [establishmentId = ''] = somebody.establishmentIds;
    await submitted(stage, somebody.browser, establishmentId);
    await approved(stage, caf.browser, establishmentId);
    await declared(stage, somebody.browser, establishmentId);
    const as = caf.browser;
    const params = { id: somebody.id };
    const { version } = await stage.done(readRequest, { as, params });
    const body = { version, termination: letterToday() };
    const { duration } = await stage.done(recordTermination, { as, params, body });
    until(duration?.termination?.effectiveOn ?? '');
    await keepConventions();
    await keepConventions();
    const online = await stage.done(readOnline, {
      as: await again(caf),
      params: { id: establishmentId },
      query: {},
    });
    expect(online.operatingWithdrawn?.reason).toContain('a pris fin');
    expect(online.availabilityWithdrawn?.reason).toContain('a pris fin');
    expect((await seen(somebody.id)).duration.ending?.withdrawnAt).toBeDefined();
    await react();
    const listed = await stage.done(listDepartment, {
      params: { cafCode: '26' },
      query: { text: 'Fougères' },
    });
    const line = listed.establishments.find(({ id }) => id === establishmentId);
    expect(line?.availability).toBeUndefined();
  });

  it.each(['linf', 'mam'] as const)(
    'AVN-06 of a %s asks for the attestation of destruction',
    async (kind) => {
      const { id, version } = await ended(stage, caf.browser, kind);
      expect((await seen(id)).duration.ending?.attestation).toEqual({
        dueOn: addMonths(today(), 1),
        ...(kind === 'linf' && { prepared: { month: today().slice(0, 7), parts: 1 } }),
      });
      const received = { on: today(), signatory: 'Odile Marsanne' };
      const after = await stage.done(recordAttestation, {
        as: caf.browser,
        params: { id },
        body: { version, received },
      });
      expect(after.duration?.ending?.attestation?.received).toEqual(received);
    },
  );

  it('AVN-06 tells both parties once when the attestation does not come', async () => {
    const { id, request } = await ended(stage, caf.browser, 'mam');
    if (request.kind !== 'mam') throw new Error('A MAM was asked for');
    until(addMonths(today(), 1));
    await keepConventions();
    await keepConventions();
    await react();
    expect(await told(request.house.email, 'l’attestation de destruction est attendue')).toBe(1);
    expect((await seen(id)).duration.ending?.attestation?.remindedAt).toBeDefined();
  });
});
