import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, revisionOf } from '../../../domain/directory/canonical-json.ts';
import { bringUpToDate, type PublishedObjects } from '../../../domain/directory/published-objects.ts';

/** A bucket in memory whose tags follow from the content alone, as S3's do; every call waits for its turn. */
function bucket(turn: () => Promise<void>) {
  const content = new Map<string, string>();
  const written: string[] = [];
  const objects: PublishedObjects = {
    tagOf: async (key) => {
      await turn();
      return content.get(key);
    },
    replace: async (key, text, seen) => {
      await turn();
      if (seen === text) return 'unchanged';
      if (content.get(key) !== seen) return 'overtaken';
      content.set(key, text);
      written.push(text);
      return 'replaced';
    },
    remove: async (key, seen) => {
      await turn();
      if (content.get(key) !== seen) return 'overtaken';
      content.delete(key);
      return 'removed';
    },
    textOf: async (key) => content.get(key),
    keysUnder: async () => [...content.keys()],
  };
  return { content, written, objects };
}

describe('objects brought up to date by several at once', () => {
  it('never go back to an older state, and end in the newest, whoever is slow', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('change', 'publish'), { minLength: 1, maxLength: 8 }),
        async (scheduler, acts) => {
          const { content, written, objects } = bucket(() => scheduler.schedule(Promise.resolve()));
          // What the public reads is now one thing, now another: the state that it comes from is told apart.
          let state = 0;
          const text = () => `${state % 2 === 0 ? 'full' : 'places'} ${String(state).padStart(4, '0')}`;
          const publish = () =>
            bringUpToDate(objects, ['a'], async () => {
              await scheduler.schedule(Promise.resolve());
              const read = text();
              await scheduler.schedule(Promise.resolve());
              return new Map([['a', read]]);
            });
          const change = () => {
            state += 1;
          };
          const running: Promise<void>[] = [];
          for (const act of acts) {
            if (act === 'change') running.push(scheduler.schedule(Promise.resolve()).then(change));
            else running.push(publish());
          }
          await scheduler.waitFor(Promise.all(running));
          await scheduler.waitFor(publish());
          expect(content.get('a')).toBe(text());
          const states = written.map((one) => one.split(' ')[1] ?? '');
          expect(states).toEqual([...new Set(states)].sort());
        },
      ),
    );
  });

  it('are removed when nothing is wanted of them, and made when they are not there', async () => {
    const { content, objects } = bucket(async () => {});
    content.set('gone', 'x');
    await bringUpToDate(objects, ['gone', 'made', 'never'], async () => new Map([['made', 'y']]));
    expect([...content]).toEqual([['made', 'y']]);
  });

  it('are given up after too many rivals, for the whole to be tried again', async () => {
    const { content, objects } = bucket(async () => {});
    let others = 0;
    const overtaken = bringUpToDate(objects, ['a'], async () => {
      content.set('a', `rival ${others++}`);
      return new Map([['a', 'mine']]);
    });
    await expect(overtaken).rejects.toThrow('replaced by others');
    expect(content.get('a')).toMatch(/^rival/);
  });
});

describe('the text of an object', () => {
  it('depends on the value alone, not on the order in which its keys came', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('names the state of the records that it was made of', () => {
    const record = { id: '26-1', version: 3 };
    expect(revisionOf([record, undefined])).toBe(revisionOf([{ version: 3, id: '26-1' }, undefined]));
    expect(revisionOf([{ ...record, version: 4 }])).not.toBe(revisionOf([record]));
  });
});
