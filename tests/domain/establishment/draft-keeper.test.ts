import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DraftKeeper, draftKeeper } from '../../../web/partner/operating/draft-keeper.ts';
import type { Note, SaveUnderWay } from '../../../web/partner/operating/draft-sides.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How one call goes: milliseconds until the server has it, milliseconds until its answer is back, or no answer ever. */
type Way = { there: number; back: number; lost: boolean };
const smooth: Way = { there: 10, back: 10, lost: false };
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

/** The server's rules: versions only grow, a save names the last one, what is dropped leaves a version. */
function someServer() {
  let kept: { version: number; content?: string; command?: string } = { version: 0 };
  const taken: string[] = [];
  return {
    content: () => kept.content,
    /** All that was ever saved. */
    taken,
    save: ({ version, content, commandId }: SaveUnderWay) => {
      if (kept.command === commandId) return { version: kept.version, savedAt: 'now' };
      if (kept.version !== version) return 'overtaken' as const;
      kept = { version: version + 1, content, command: commandId };
      taken.push(content);
      return { version: kept.version, savedAt: 'now' };
    },
    drop: (version: number) => {
      if (kept.version !== version) return false;
      kept = { version: version + 1 };
      return true;
    },
    /** Sending drops the draft, whatever it was. */
    sent: () => {
      kept = { version: kept.version + 1000 };
    },
    read: () => ({ version: kept.version, content: kept.content }),
  };
}
type Server = ReturnType<typeof someServer>;
type Page = { keeper: DraftKeeper; opened: Promise<void>; ready: boolean; openings: number };

/** A tab: what it holds outlives the page that it shows. `ways` says how each call goes. */
function someTab(server: Server, ways: () => Way = () => smooth) {
  const held: { typed?: string; note: Note } = { note: { seen: { version: 0 } } };
  let page = 0;
  // As the page does: the form is there once the last opening is over, not an earlier one.
  const bringTogether = (one: Page) => {
    one.openings += 1;
    const own = one.openings;
    one.ready = false;
    one.opened = one.keeper.open().then(() => {
      if (own === one.openings) one.ready = true;
    });
    return one;
  };
  const open = () => {
    page += 1;
    const own = page;
    const here = () => own === page;
    const ask = <T>(act: () => T): Promise<T | 'unreached'> => {
      if (!here()) return new Promise(() => {});
      const { there, back, lost } = ways();
      return new Promise((resolve) => {
        setTimeout(() => {
          const answer = act();
          // A page that is gone hears nothing; what it had sent arrives all the same.
          setTimeout(() => here() && resolve(lost ? 'unreached' : answer), back);
        }, there);
      });
    };
    const keeper = draftKeeper(
      {
        read: () => ask(() => server.read()),
        save: (next) => ask(() => server.save(next)),
        drop: async (version) => (await ask(() => server.drop(version))) === true,
      },
      {
        typed: () => held.typed,
        take: (content) => {
          if (here()) held.typed = content;
        },
        noted: () => held.note,
        note: (note) => {
          if (here()) held.note = note;
        },
      },
    );
    const began = { keeper, opened: Promise.resolve(), ready: false, openings: 0 };
    return bringTogether(began);
  };
  let current = open();
  return {
    held,
    keeper: () => current.keeper,
    /** As after F5: the page goes without a word, another begins with what the tab holds. */
    reload: () => {
      current = open();
      return current.opened;
    },
    /** The form is there only once the two sides were brought together: says whether it was. */
    type: (content: string) => {
      if (!current.ready) return false;
      held.typed = content;
      current.keeper.changed(content);
      return true;
    },
    /** « L’abandonner »: the form begins again. */
    leave: () => {
      void current.keeper.drop();
      bringTogether(current);
    },
  };
}

describe('the keeper of a draft', () => {
  it('PUB-01 takes its own words for its own when a reload loses the answer of their save', async () => {
    const server = someServer();
    let way: Way = { there: 10, back: 10_000, lost: false };
    const tab = someTab(server, () => way);
    await vi.advanceTimersByTimeAsync(20_000);
    tab.type('one');
    await vi.advanceTimersByTimeAsync(20_000);
    // The save is on its way when the page goes, with more typed meanwhile.
    tab.type('two');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.content()).toBe('two');
    tab.type('three');
    way = smooth;
    void tab.reload();
    await minutes(1);
    expect(tab.keeper().state().is).toBe('saved');
    expect(server.content()).toBe('three');
  });

  it('PUB-01 brings nothing back that was given up, however late a save arrives', async () => {
    const server = someServer();
    let way: Way = smooth;
    const tab = someTab(server, () => way);
    await minutes(1);
    way = { there: 50_000, back: 10, lost: false };
    tab.type('one');
    await vi.advanceTimersByTimeAsync(1_100);
    way = smooth;
    void tab.reload();
    void tab.keeper().drop();
    await minutes(5);
    expect(server.content()).toBeUndefined();
    expect(tab.held.typed).toBeUndefined();
  });

  it('PUB-01 lets the person choose when two tabs wrote, without trying again meanwhile', async () => {
    const server = someServer();
    const [first, second] = [someTab(server), someTab(server)];
    await minutes(1);
    first.type('from the first');
    await minutes(1);
    second.type('from the second');
    await minutes(1);
    const states = new Set<string>();
    second.keeper().watch(() => states.add(second.keeper().state().is));
    second.type('from the second, longer');
    await minutes(1);
    expect(states).toEqual(new Set());
    expect(second.keeper().state()).toEqual({ is: 'elsewhere' });
    expect(server.content()).toBe('from the first');
    await keepGoing(second.keeper().keepMine());
    expect(server.content()).toBe('from the second, longer');
    // The first has nothing of its own: the other's words come with its next page.
    await keepGoing(first.reload());
    expect(first.held.typed).toBe('from the second, longer');
    expect(first.keeper().state().is).toBe('idle');
  });

  it('PUB-01 keeps what was typed without the network, and drops what was given up without it', async () => {
    const server = someServer();
    let way: Way = smooth;
    const tab = someTab(server, () => way);
    await minutes(1);
    tab.type('before');
    await minutes(1);
    way = { there: 10_000_000, back: 10, lost: true };
    void tab.keeper().drop();
    way = smooth;
    await keepGoing(tab.reload());
    expect([server.content(), tab.held.typed]).toEqual([undefined, undefined]);
  });

  const way = fc.record({
    there: fc.integer({ min: 1, max: 3000 }),
    back: fc.integer({ min: 1, max: 3000 }),
    lost: fc.boolean(),
  });
  const act = fc.record({
    what: fc.constantFrom('type', 'type', 'type', 'reload', 'drop', 'flush', 'sent'),
    after: fc.integer({ min: 0, max: 4000 }),
  });

  it('PUB-01 ends with the last words of one tab on the server, or with none when the last act gave them up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(way), fc.array(act, { maxLength: 12 }), async (ways, acts) => {
        const server = someServer();
        const left = [...ways];
        const tab = someTab(server, () => left.shift() ?? smooth);
        const seen = new Set<string>();
        let last: string | undefined;
        for (const [index, { what, after }] of acts.entries()) {
          await vi.advanceTimersByTimeAsync(after);
          if (what === 'type') {
            if (tab.type(`words ${index}`)) last = `words ${index}`;
          } else if (what === 'reload') {
            void tab.reload();
          } else if (what === 'flush') {
            void tab.keeper().flush();
          } else {
            last = undefined;
            if (what === 'drop') tab.leave();
            else {
              // The use case that sends drops the draft in the same transaction.
              server.sent();
              tab.keeper().sent();
            }
          }
          tab.keeper().watch(() => seen.add(tab.keeper().state().is));
        }
        await minutes(10);
        await keepGoing(tab.reload());
        await minutes(10);
        expect([tab.held.typed, server.content()]).toEqual([last, last]);
        expect(seen.has('elsewhere')).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('PUB-01 loses nothing of two tabs: their last words were saved, or stay in the tab until the person says which', async () => {
    const doubled = act.chain((one) => fc.boolean().map((first) => ({ ...one, first })));
    await fc.assert(
      fc.asyncProperty(fc.array(way), fc.array(doubled, { maxLength: 12 }), async (ways, acts) => {
        const server = someServer();
        const left = [...ways];
        const tabs = [someTab(server, () => left.shift() ?? smooth), someTab(server)] as const;
        const last: (string | undefined)[] = [undefined, undefined];
        for (const [index, { what, after, first }] of acts.entries()) {
          await vi.advanceTimersByTimeAsync(after);
          const [tab, own] = first ? [tabs[0], 0] : [tabs[1], 1];
          if (what === 'type') {
            if (tab.type(`words ${index}`)) last[own] = `words ${index}`;
          } else if (what === 'reload') void tab.reload();
          else void tab.keeper().flush();
        }
        await minutes(10);
        for (const [own, words] of last.entries()) {
          const tab = tabs[own];
          if (words === undefined || !tab || server.taken.includes(words)) continue;
          expect([tab.held.typed, tab.keeper().state().is]).toEqual([words, 'elsewhere']);
        }
      }),
      { numRuns: 400 },
    );
  });
});

async function keepGoing<T>(promise: Promise<T>): Promise<T> {
  await minutes(1);
  return promise;
}
