import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listAvailabilityToConfirm } from '../../contract/caf-availability.ts';
import { inviteToDeclare } from '../../domain/availability/invite-to-declare.ts';
import { mailsTo } from '../engines.ts';
import { advance, days } from './clock.ts';
import { crashEverywhere } from './crash/crash-everywhere.ts';
import { openStage, type Stage } from './driver.ts';
import { declared } from './establishments.ts';
import { habilitation, listedEstablishment, newRequest, partner } from './habilitations.ts';
import { near } from './near.ts';
import { agent, firstSignIn, type Somebody, signedIn } from './people.ts';

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

const invited = async (email: string) =>
  (await mailsTo(email)).filter(({ subject }) => subject.includes('ne voient pas encore'));
async function morning(): Promise<void> {
  const { handler } = await import('../../functions/schedule/remind-availability.ts');
  await handler();
  await stage.react();
}

describe('crèches of which nobody ever declared a place', () => {
  it('PUB-12 whoever has signed in is invited after a week, then after a month, one mail for all of them, until places are declared', async () => {
    const ids = [await listedEstablishment(stage), await listedEstablishment(stage)];
    const someone = await partner(stage, caf.browser, newRequest(stage, ids));
    const colleague = someone.request.persons[1]?.email ?? '';
    await declared(stage, someone.browser, ids[0] ?? '');
    await stage.react();
    advance(6 * days);
    await morning();
    expect(await invited(someone.email)).toHaveLength(0);
    advance(days);
    await Promise.all([morning(), morning()]);
    await morning();
    const [mail, ...others] = await invited(someone.email);
    expect(others).toEqual([]);
    // What is declared is not asked for; the one that is left opens its form.
    expect(mail?.text).toContain(`/partenaire/etablissements/${ids[1]}/disponibilites`);
    expect(mail?.text).not.toContain(String(ids[0]));
    // The first sign-in comes by another mail.
    expect(await invited(colleague)).toHaveLength(0);
    advance(21 * days);
    await morning();
    expect(await invited(someone.email)).toHaveLength(2);
    const as = await signedIn(stage, someone.email, someone.password);
    await declared(stage, as, ids[1] ?? '');
    // Published at the machine's own time: S3 takes no call dated far from its clock.
    const then = Date.now();
    vi.useRealTimers();
    await stage.react();
    vi.useFakeTimers({ toFake: ['Date'], now: then });
    advance(91 * days);
    await morning();
    expect(await invited(someone.email)).toHaveLength(2);
  });

  it('PUB-12 an invitation under way falls when places are declared meanwhile', async () => {
    const someone = await partner(stage, caf.browser);
    await stage.react();
    advance(7 * days);
    expect(await inviteToDeclare(stage.deps)).toMatchObject({ invited: 1 });
    const as = await signedIn(stage, someone.email, someone.password);
    await declared(stage, as, someone.establishmentIds[0] ?? '');
    vi.useRealTimers();
    await stage.react();
    expect(await invited(someone.email)).toHaveLength(0);
  });

  it('PUB-12 the Caf sees apart those whom nobody signs in for, and those that no convention covers', async () => {
    const covered = [await listedEstablishment(stage)];
    const request = newRequest(stage, covered);
    await habilitation(stage, caf.browser, 'active', request);
    await stage.react();
    const alone = await listedEstablishment(stage);
    const stateOf = async (id: string) => {
      const { establishments } = await stage.done(listAvailabilityToConfirm, { as: caf.browser });
      const line = establishments.find(({ establishmentId }) => establishmentId === id);
      return [line?.state, line?.contacts.map(({ signedIn: once }) => once)];
    };
    expect(await stateOf(alone)).toEqual(['uncovered', []]);
    expect(await stateOf(covered[0] ?? '')).toEqual(['dormant', [false, false]]);
    await firstSignIn(stage, request.persons[1]?.email ?? '');
    expect(await stateOf(covered[0] ?? '')).toEqual(['never', [false, true]]);
  });

  it('PUB-12 a crash at any step leaves one invitation, and its mail', async () => {
    await crashEverywhere(stage, {
      prepare: async () => {
        vi.useRealTimers();
        const someone = await partner(stage, caf.browser);
        advance(7 * days);
        // Whoever was due before has been invited.
        await inviteToDeclare(stage.deps, near);
        await stage.react();
        vi.useRealTimers();
        await stage.deps.records.commit([
          {
            do: 'delete',
            kind: 'availabilityInvitation',
            key: [someone.id, someone.accountId, '1'],
            mustExist: true,
          },
        ]);
        const before = (await invited(someone.email)).length;
        advance(7 * days);
        return {
          act: () => inviteToDeclare(stage.deps, near),
          look: async () => {
            const mails = await invited(someone.email);
            expect([1, 2]).toContain(mails.length - before);
            return mails[0]?.subject;
          },
        };
      },
      // The write itself, and what sends the mail.
      places: (calls) =>
        calls.flatMap(({ operation }, index) =>
          /TransactWriteItems|SendEmail/.test(operation) ? [index + 1] : [],
        ),
    });
  }, 120_000);
});
