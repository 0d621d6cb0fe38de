import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../contract/caf.ts';
import { closeAccess } from '../../contract/caf-amendments.ts';
import { recordTermination } from '../../contract/caf-duration.ts';
import {
  askForCommitment,
  fileCommitment,
  listCommitments,
  listOwnCommitments,
} from '../../contract/commitments.ts';
import { addMonths } from '../../domain/convention/dates.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { pdf } from '../builders/scans.ts';
import { mailsTo } from '../engines.ts';
import { asked, downloaded, filed, linf, onRequest, signedInLinf } from './commitments.ts';
import { breachToday, otherKind } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation } from './habilitations.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';
import { actionsAbout } from './table.ts';

let stage: Stage;
let one: Somebody;
let other: Somebody;
let place: Awaited<ReturnType<typeof signedInLinf>>;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
  other = await agent(stage, 'caf-agent', '26');
  place = await signedInLinf(stage, one.browser);
});
afterAll(() => stage.stop());

const today = () => parisDay(new Date());

const download = (id: string, number: number) => downloaded(stage, one.browser, id, number);

describe('asking a LINF for the commitment of a subcontractor', () => {
  it('LIN-09 says whose, why and by when, and the LINF reads it', async () => {
    const { id } = place;
    const said = {
      subcontractor: 'Hébergements du Vercors',
      reason: 'Contrôle annuel.',
      dueOn: addDays(today(), 10),
    };
    const request = await asked(stage, one.browser, id, said);
    expect(request).toMatchObject({ ...said, version: 1 });
    const own = await stage.done(listOwnCommitments, { as: place.browser, params: { id } });
    expect(own.commitments.at(-1)).toMatchObject({ ...said, number: request.number });
  });

  it('LIN-09 leaves a month when no date is given, and nothing else need be said', async () => {
    const { subcontractor, reason, dueOn } = await asked(stage, one.browser, place.id, {
      subcontractor: ' ',
    });
    expect([subcontractor, reason, dueOn]).toEqual([undefined, undefined, addMonths(today(), 1)]);
  });

  it('LIN-09 refuses a day gone by, and says what to write', async () => {
    const { commitments } = await stage.done(listCommitments, { as: one.browser, params: { id: place.id } });
    const body = { after: commitments.length, dueOn: addDays(today(), -1) };
    const { problem } = await stage.call(askForCommitment, {
      as: one.browser,
      params: { id: place.id },
      body,
    });
    expect(problem?.errors).toEqual([
      { path: 'dueOn', message: expect.stringMatching(/^Cette date est passée/) },
    ]);
  });

  it('LIN-09 tells the persons of the LINF, and gives away nothing but the fact', async () => {
    const { id, email, browser } = await signedInLinf(stage, one.browser);
    await asked(stage, one.browser, id, { subcontractor: 'Secrets et Cie', reason: 'Un doute.' });
    await stage.react();
    const [mail] = (await mailsTo(email)).filter(({ subject }) => /document vous est demandé/.test(subject));
    expect(mail?.text).toContain(`/partenaire/conventions/${id}`);
    expect(mail?.text).not.toMatch(/Secrets et Cie|Un doute/);
    const { commitments } = await stage.done(listOwnCommitments, { as: browser, params: { id } });
    expect(commitments).toHaveLength(1);
  });

  it('LIN-09 tells nobody whose access is closed', async () => {
    const { id, email } = await signedInLinf(stage, one.browser);
    const { persons } = await stage.done(readRequest, { as: one.browser, params: { id } });
    const params = { id, accountId: persons[0]?.accountId ?? '' };
    await stage.done(closeAccess, { as: one.browser, params, body: { reason: 'end-of-mission' } });
    await asked(stage, one.browser, id);
    await stage.react();
    expect((await mailsTo(email)).some(({ subject }) => /document vous est demandé/.test(subject))).toBe(
      false,
    );
  });

  it('LIN-09 concerns a LINF in force, and no other kind nor state', async () => {
    const ask = (id: string) =>
      stage.refused(askForCommitment, { as: one.browser, params: { id }, body: { after: 0 } });
    expect(await ask((await habilitation(stage, one.browser, 'active')).id)).toBe('wrong-state');
    expect(await ask((await otherKind(stage, one.browser, 'mam', 'active')).id)).toBe('wrong-state');
    expect(await ask((await otherKind(stage, one.browser, 'linf', 'signed')).id)).toBe('wrong-state');
  });

  it('LIN-09 goes on while the convention is to end, and stops on the day it does', async () => {
    const { id, version, browser } = await signedInLinf(stage, one.browser);
    const request = await asked(stage, one.browser, id);
    const inAWeek = { ...breachToday(), effectiveOn: addDays(today(), 7) };
    const ending = await stage.done(recordTermination, {
      as: one.browser,
      params: { id },
      body: { version, termination: inAWeek },
    });
    expect(ending.state).toBe('ending');
    await asked(stage, one.browser, id);
    await filed(stage, browser, id, request);

    const over = await signedInLinf(stage, one.browser);
    const before = await asked(stage, one.browser, over.id);
    const kept = await filed(stage, over.browser, over.id, before);
    await stage.done(recordTermination, {
      as: one.browser,
      params: { id: over.id },
      body: { version: over.version, termination: breachToday() },
    });
    expect(
      await stage.refused(askForCommitment, {
        as: one.browser,
        params: { id: over.id },
        body: { after: 1 },
      }),
    ).toBe('wrong-state');
    const file = { id: randomUUID(), name: 'trop-tard.pdf', bytes: 10 };
    const late = stage.refused(fileCommitment, {
      as: over.browser,
      params: onRequest(over.id, 1),
      body: { version: kept.version, file },
    });
    expect(await late).toBe('session-ended');
    // What was filed stays with the convention, as its scan does.
    expect((await download(over.id, 1)).equals(pdf())).toBe(true);
  });

  it('LIN-09 asked by two agents at once is asked once, and the other is told', async () => {
    const { id } = await linf(stage, one.browser);
    for (const after of [0, 1, 2]) {
      const ask = (as: Somebody) =>
        stage.call(askForCommitment, { as: as.browser, params: { id }, body: { after } });
      expect(outcomes(await Promise.all([ask(one), ask(other)]))).toEqual([201, 'conflict']);
    }
    const { commitments } = await stage.done(listCommitments, { as: one.browser, params: { id } });
    expect(commitments.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('LIN-09 sent twice asks once, and each sending hears of it', async () => {
    const { id } = await linf(stage, one.browser);
    const call = { as: one.browser, params: { id }, body: { after: 0 }, commandId: randomUUID() };
    const replies = await Promise.all([
      stage.call(askForCommitment, call),
      stage.call(askForCommitment, call),
    ]);
    expect(replies.map(({ document }) => document?.number)).toEqual([1, 1]);
    expect((await actionsAbout(stage, id)).filter((action) => action === 'commitment-asked')).toHaveLength(1);
  });
});
