import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerReview, readReview } from '../../contract/reviews.ts';
import { daysBetween, parisDay } from '../../domain/paris-day.ts';
import { mailsTo } from '../engines.ts';
import { advance, days } from './clock.ts';
import { keepConventions, underReview } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { agent, type Somebody } from './people.ts';

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

const seen = async (id: string) => {
  const found = await stage.deps.records.get('habilitation', [id]);
  if (!found?.duration) throw new Error('The convention has its duration');
  return { ...found, duration: found.duration };
};

describe('the yearly review', () => {
  it('AVN-03 is confirmed by the party through its private link', async () => {
    const { id, secret } = await underReview(stage, caf.browser);
    const read = await stage.done(readReview, { body: { secret } });
    expect(read.persons.length).toBeGreaterThan(0);
    await stage.done(answerReview, { body: { secret, answer: 'confirmed' } });
    expect((await seen(id)).duration.term.review?.answered?.answer).toBe('confirmed');
  });

  it('AVN-01 lets the party ask for a change, which changes nothing by itself', async () => {
    const { id, secret } = await underReview(stage, caf.browser);
    const before = await seen(id);
    expect(await stage.refused(answerReview, { body: { secret, answer: 'change-asked' } })).toBe(
      'invalid-request',
    );
    const words = 'Maël N’Guessan-Lefèvre est parti.';
    await stage.done(answerReview, { body: { secret, answer: 'change-asked', words } });
    const after = await seen(id);
    expect(after.duration.term.review?.answered).toMatchObject({ answer: 'change-asked', words });
    expect(after.persons).toEqual(before.persons);
    await stage.react();
    const profile = await stage.deps.records.get('cafProfile', ['26']);
    const mails = await mailsTo(profile?.email ?? '');
    expect(mails.some(({ subject, text }) => subject.includes('changement') && text.includes(id))).toBe(true);
    expect(mails.some(({ text }) => text.includes('Maël'))).toBe(false);
  });

  it('AVN-03 is closed by the end of the term, and by the end of the convention', async () => {
    const { id, secret } = await underReview(stage, caf.browser);
    advance(daysBetween(parisDay(new Date()), (await seen(id)).duration.term.endsOn) * days);
    await keepConventions();
    expect(await stage.refused(readReview, { body: { secret } })).toBe('link-lapsed');
  });
});
