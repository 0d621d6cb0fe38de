import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSheet, submitRequest } from '../../../contract/public.ts';
import { signIn } from '../../../contract/session.ts';
import { mailsTo } from '../../engines.ts';
import { advance, minutes } from '../clock.ts';
import { openStage, type Stage } from '../driver.ts';
import { listedEstablishment, newRequest } from '../habilitations.ts';
import { newAccount, passwordsMailedTo } from '../people.ts';
import { recordsOf } from '../table.ts';
import { crashEverywhere, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
beforeEach(async () => {
  stage ??= await openStage();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

async function resend(): Promise<void> {
  const { handler } = await import('../../../functions/schedule/resend-unsent-mails.ts');
  await handler();
}

/** The stream has lost everything that waits, and it is long ago. */
async function longLost(): Promise<void> {
  await stage.reactions.read();
  stage.reactions.forget();
  advance(16 * minutes);
}

const announcements: Record<string, Scenario> = {
  'REQ-05 an acknowledgement that the stream lost': {
    prepare: async () => {
      const ids = [await listedEstablishment(stage)];
      const body = newRequest(stage, ids);
      await stage.done(submitRequest, { body });
      await longLost();
      return { act: resend, look: async () => (await mailsTo(body.provider.email)).length > 0 };
    },
  },
  'ACT-05 a password that the stream lost': {
    prepare: async () => {
      const { email } = await newAccount(stage, 'caf-agent', '26');
      await longLost();
      return {
        act: resend,
        look: async () => {
          const [password = ''] = await passwordsMailedTo(email);
          return (await stage.call(signIn, { body: { email, password } })).document?.step;
        },
      };
    },
  },
};

describe('what the stream lost', () => {
  it.each(Object.entries(announcements))(
    '%s is announced again, whatever crashes meanwhile',
    async (_, scenario) => {
      await crashEverywhere(stage, scenario);
    },
    120_000,
  );

  it('is left alone while the stream may still bring it', async () => {
    await stage.react();
    await stage.done(submitRequest, { body: newRequest(stage, [await listedEstablishment(stage)]) });
    advance(14 * minutes);
    const before = await recordsOf(stage, 'outbox');
    await resend();
    expect(await recordsOf(stage, 'outbox')).toEqual(before);
  });
});

describe('the publication of every night', () => {
  it('PUB-11 mends whatever was missed', async () => {
    const id = await listedEstablishment(stage);
    await stage.reactions.read();
    stage.reactions.forget();
    expect(await stage.refused(readSheet, { params: { id } })).toBe('not-found');
    const { handler } = await import('../../../functions/schedule/republish-directory.ts');
    stage.own.gateway.faults.order({ service: 'dynamodb', operation: '*', nth: 3, mode: 'after' });
    await expect(handler()).rejects.toThrow();
    await handler();
    await stage.react();
    expect((await stage.done(readSheet, { params: { id } })).id).toBe(id);
  });
});
