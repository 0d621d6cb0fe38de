import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutMandate, giveMandate } from '../../contract/mandates.ts';
import { hashOf } from '../../domain/accounts/secrets.ts';
import { deliverItem } from '../../domain/software/deliver-item.ts';
import { readItems } from '../../domain/software/read-items.ts';
import { openStage, type Stage } from './driver.ts';
import { partner } from './habilitations.ts';
import { outcomes } from './outcomes.ts';
import { agent, firstSignIn, type Somebody } from './people.ts';
import { editor, fortnight, mandated } from './software.ts';
import { actionsAbout } from './table.ts';

let stage: Stage;
let one: Somebody;
let cnaf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
  cnaf = await agent(stage, 'cnaf-admin');
  someone = await partner(stage, one.browser);
  id = someone.establishmentIds[0] ?? '';
});
afterAll(() => stage.stop());

const rounds = [1, 2, 3, 4];
const reason = 'Une raison.';

describe('mandates given at once for one establishment', () => {
  it('PUB-03 PUB-09 one is given, under whichever convention and to whichever editor; the others are told', async () => {
    const editors = [await editor(stage, cnaf), await editor(stage, cnaf), await editor(stage, cnaf)];
    const colleague = await firstSignIn(stage, someone.request.persons[1]?.email ?? '');
    // Another convention in force that gives the right on the same establishment.
    const { browser: elsewhere, id: otherId } = await partner(stage, one.browser);
    const [seen, own] = await stage.deps.records.getAll([
      { kind: 'habilitation', key: [otherId] },
      { kind: 'habilitation', key: [someone.id] },
    ]);
    if (!seen || !own) throw new Error('Both conventions are in force');
    await stage.deps.records.commit([
      {
        do: 'replace',
        kind: 'habilitation',
        record: { ...seen, establishments: own.establishments, version: seen.version + 1 },
      },
    ]);
    for (const round of rounds) {
      const before = await stage.deps.records.get('mandate', [id]);
      const givers = [someone.browser, colleague, elsewhere];
      const replies = await Promise.all(
        givers.map((as, index) =>
          stage.call(giveMandate, {
            as,
            params: { id },
            body: { editorId: editors[(index + round) % 3]?.id ?? '', version: before?.version ?? 0 },
          }),
        ),
      );
      expect(outcomes(replies)).toEqual([200, 'conflict', 'conflict']);
      const winner = replies.findIndex(({ status }) => status === 200);
      const after = await stage.deps.records.get('mandate', [id]);
      expect([after?.version, after?.current?.editorId]).toEqual([
        (before?.version ?? 0) + 1,
        editors[(winner + round) % 3]?.id,
      ]);
      // None is lost without a word: each was in force, and says how it ended.
      expect(after?.past).toHaveLength(before ? before.past.length + 1 : 0);
    }
    const given = (await actionsAbout(stage, id)).filter((action) => action === 'mandate-given');
    expect(given).toHaveLength(rounds.length);
  });

  it('PUB-07 one is given while the Caf cuts the one before: whoever comes second is told', async () => {
    const next = await editor(stage, cnaf);
    for (const _ of rounds) {
      const version = await mandated(stage, someone.browser, id, next.id);
      const replies = await Promise.all([
        stage.call(giveMandate, {
          as: someone.browser,
          params: { id },
          body: { editorId: next.id, version },
        }),
        stage.call(cutMandate, { as: one.browser, params: { id }, body: { version, reason } }),
      ]);
      expect(outcomes(replies)).toEqual([200, 'conflict']);
      const after = await stage.deps.records.get('mandate', [id]);
      expect([after?.version, after?.past.at(-1)?.how, after?.current !== undefined]).toEqual(
        replies[0]?.status === 200 ? [version + 1, 'replaced', true] : [version + 1, 'cut', false],
      );
    }
  });
});

describe('a program that sends while its mandate is cut', () => {
  it('PUB-07 puts nothing online any more, were its mandate read the moment before', async () => {
    const program = await editor(stage, cnaf);
    const version = await mandated(stage, someone.browser, id, program.id);
    const before = await stage.deps.records.get('availability', [id]);
    const { records } = stage.deps;
    let reads = 0;
    const getAll: typeof records.getAll = async (wanted) => {
      const found = await records.getAll(wanted);
      reads += 1;
      if (reads === 1)
        await stage.done(cutMandate, { as: one.browser, params: { id }, body: { version, reason } });
      return found;
    };
    const { read } = readItems([{ establishmentId: id, periods: [fortnight(stage)] }], () => undefined);
    const [item] = read;
    if (!item) throw new Error('The item can be read');
    const outcome = await deliverItem(
      { ...stage.deps, records: { ...records, getAll } },
      item,
      { editor: program, keyHash: hashOf(stage.tag), expiresAt: Math.floor(Date.now() / 1000) + 3600 },
      { from: '203.0.113.7' },
    );
    expect(outcome).toMatchObject({ refusal: 'no-mandate' });
    expect(await records.get('availability', [id])).toEqual(before);
  });
});
