import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { daysBetween, parisDay } from '../../domain/paris-day.ts';
import { advance, days } from './clock.ts';
import { keepConventions } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterEach(() => {
  vi.useRealTimers();
  stage.own.gateway.faults.clear();
});
afterAll(() => stage.stop());

const seen = async (id: string) => {
  const found = await stage.deps.records.get('habilitation', [id]);
  if (!found?.duration) throw new Error('The convention has its duration');
  return found.duration;
};

describe('the run that keeps conventions', () => {
  it('AVN-03 keeps the others when one fails, says that it failed, and takes that one up the next time', async () => {
    const ids = [
      await habilitation(stage, caf.browser, 'active'),
      await habilitation(stage, caf.browser, 'active'),
    ];
    const [first, second] = await Promise.all(ids.map(({ id }) => seen(id)));
    const endsOn = first?.term.endsOn ?? '';
    expect(second?.term.endsOn).toBe(endsOn);
    advance(daysBetween(parisDay(new Date()), endsOn) * days);
    const renewed = async () =>
      (await Promise.all(ids.map(({ id }) => seen(id)))).filter(({ renewedOn }) =>
        renewedOn.includes(endsOn),
      );

    stage.own.gateway.faults.order({
      service: 'dynamodb',
      operation: 'TransactWriteItems',
      nth: 1,
      mode: 'before',
    });
    await expect(keepConventions()).rejects.toThrow('1 of 2');
    expect(await renewed()).toHaveLength(1);

    await keepConventions();
    expect(await renewed()).toHaveLength(2);
  });
});
