import type { DraftServer, DraftState, DraftTab, KeptDraft, SaveUnderWay } from './draft-sides.ts';

/** A second after the last key: long enough not to send every word, short enough to lose none. */
const pause = 1000;
const retryAfter = 15_000;

/**
 * Decides which draft wins: the one in this tab, or the one on the server. All that is asked of the server goes through
 * here, one call at a time, and every order of events comes down to two questions: is there something in the tab that
 * was never saved, and is the server's version still the one that the tab saw?
 *
 * | tab | server | what happens |
 * |---|---|---|
 * | all saved | as seen | nothing |
 * | all saved | another version | the server's takes its place, or its absence |
 * | typed since | as seen | it is saved |
 * | typed since | dropped or sent | it is saved over it: nothing is lost by that |
 * | typed since | another draft | « elsewhere »: nothing moves until the person says which |
 *
 * A save whose answer was lost (a reload, the network) is sent again word for word under its own command before anything
 * else, so that the tab never takes its own words for those of another. What was under way when the draft is dropped or
 * sent has no effect here, and on the server it names a version that is no more.
 */
export function draftKeeper(server: DraftServer, tab: DraftTab) {
  let state: DraftState = { is: 'idle' };
  const watchers = new Set<() => void>();
  const say = (next: DraftState) => {
    state = next;
    for (const changed of [...watchers]) changed();
  };

  let turns: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turns.then(act);
    turns = done.catch(() => undefined);
    return done;
  };

  /** What was typed and is in no save yet. */
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows when the draft is given up: an answer to a call of an earlier era changes nothing any more. */
  let era = 0;

  /** The form is closed: what is not saved stays in the tab for the next time. */
  let left = false;

  const saveIn = (milliseconds: number) => {
    clearTimeout(timer);
    if (!left) timer = setTimeout(() => void inTurn(saveWaiting), milliseconds);
  };
  const giveUp = () => {
    era += 1;
    clearTimeout(timer);
    waiting = undefined;
    say({ is: 'idle' });
  };
  const offline = () => {
    say({ is: 'offline' });
    saveIn(retryAfter);
  };
  const toBeChosen = () => state.is === 'elsewhere';

  /** Makes one save, new or sent again. */
  async function save(next: SaveUnderWay): Promise<'saved' | 'overtaken' | 'unreached' | 'given up'> {
    const began = era;
    tab.note({ ...tab.noted(), underWay: next });
    say({ is: 'saving' });
    const answer = await server.save(next);
    if (era !== began) return 'given up';
    if (answer === 'unreached') {
      offline();
      return answer;
    }
    if (answer === 'overtaken') {
      const { seen, dropped } = tab.noted();
      tab.note({ seen, dropped });
      return answer;
    }
    tab.note({ seen: { version: answer.version, content: next.content } });
    say({ is: 'saved', at: answer.savedAt });
    return 'saved';
  }

  /** Saves what waits; where the server has another version than the one seen, looks at what it is. */
  async function saveWaiting(): Promise<void> {
    clearTimeout(timer);
    if (toBeChosen()) return;
    const { underWay } = tab.noted();
    let next = underWay ?? fresh();
    while (next) {
      const outcome = await save(next);
      if (outcome === 'unreached' || outcome === 'given up') return;
      if (outcome === 'overtaken') {
        waiting ??= next.content;
        await meet();
        return;
      }
      next = fresh();
    }
    if (tab.noted().dropped) await forget();
    else if (state.is === 'offline') say({ is: 'idle' });
  }

  /** Has the server forget what the person gave up; without an answer, tries again as a save does. */
  async function forget(): Promise<void> {
    const began = era;
    const theirs = await readWhatIsLeft();
    if (era !== began) return;
    if (theirs === 'unreached') offline();
    else {
      // What another tab wrote since is no business of this one: the form begins with it when it opens again.
      if (theirs.content === undefined) tab.note({ seen: theirs });
      say({ is: 'idle' });
    }
  }

  /** A save of what waits, if it says something new. */
  function fresh(): SaveUnderWay | undefined {
    const content = waiting;
    waiting = undefined;
    const { seen } = tab.noted();
    if (content === undefined || content === seen.content) return undefined;
    return { version: seen.version, content, commandId: crypto.randomUUID() };
  }

  async function meet(): Promise<void> {
    const began = era;
    const theirs = await readWhatIsLeft();
    if (era !== began) return;
    if (theirs === 'unreached') offline();
    else settle(theirs);
  }

  /** Puts what waits against another version of the server. */
  function settle(theirs: KeptDraft): void {
    if (theirs.content !== undefined && theirs.content !== waiting) {
      say({ is: 'elsewhere' });
      return;
    }
    tab.note({ seen: theirs });
    say({ is: 'idle' });
    saveIn(0);
  }

  /**
   * What the server has. What the person gave up goes first, if nobody wrote since: the server may not have heard of it,
   * or have a save of it still to come.
   */
  async function readWhatIsLeft(): Promise<KeptDraft | 'unreached'> {
    const theirs = await server.read();
    const { dropped } = tab.noted();
    if (theirs === 'unreached' || !dropped) return theirs;
    if (theirs.content !== undefined && !dropped.includes(theirs.content)) return theirs;
    return (await server.drop(theirs.version)) ? server.read() : 'unreached';
  }

  async function open(): Promise<void> {
    left = false;
    say({ is: 'idle' });
    const began = era;
    const { underWay } = tab.noted();
    if (underWay && (await save(underWay)) === 'unreached') {
      waiting ??= tab.typed();
      return;
    }
    const theirs = await readWhatIsLeft();
    if (era !== began) return;
    const { seen } = tab.noted();
    const typed = tab.typed();
    waiting = typed === seen.content ? undefined : typed;
    if (theirs === 'unreached') offline();
    else if (waiting === undefined) {
      if (typed === undefined || theirs.version !== seen.version) tab.take(theirs.content);
      tab.note({ seen: theirs });
    } else if (theirs.version === seen.version) saveIn(pause);
    else settle(theirs);
  }

  return {
    state: () => state,
    /** Calls back at each change of the state, until the function it gives is called. */
    watch: (changed: () => void) => {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
    /** Brings the tab and the server together before the form opens. Without an answer, the tab's draft is all there is. */
    open: () => inTurn(open),
    /** To be called with each change of what the form holds. */
    changed: (content: string) => {
      waiting = content;
      if (!toBeChosen()) saveIn(pause);
    },
    /** Saves at once what waits: the form is left, or the network is back. */
    flush: () => inTurn(saveWaiting),
    /** The form is closed for good: one last save, and nothing is tried again. */
    leave: () => {
      left = true;
      return inTurn(saveWaiting);
    },
    /** Answers « elsewhere » with what is typed here. */
    keepMine: () =>
      inTurn(async () => {
        const theirs = await server.read();
        if (theirs === 'unreached') return say({ is: 'elsewhere', unreached: true });
        tab.note({ seen: theirs });
        waiting ??= tab.typed();
        say({ is: 'saving' });
        await saveWaiting();
      }),
    /** Answers « elsewhere » with the other draft, for the form to begin with; says whether it came. */
    takeOther: () =>
      inTurn(async () => {
        const theirs = await server.read();
        if (theirs === 'unreached') {
          say({ is: 'elsewhere', unreached: true });
          return false;
        }
        giveUp();
        tab.take(theirs.content);
        tab.note({ seen: theirs });
        return true;
      }),
    /** Forgets the draft here and on the server; without the network, there as soon as the form opens again. */
    drop: () => {
      giveUp();
      const { seen, underWay, dropped = [] } = tab.noted();
      const words = [seen.content, underWay?.content].filter((one) => one !== undefined);
      tab.take(undefined);
      tab.note({ seen, dropped: [...dropped, ...words] });
      return inTurn(forget);
    },
    /** What was typed has arrived, and its draft went with it. */
    sent: () => {
      giveUp();
      tab.take(undefined);
      tab.note({ seen: { version: 0 } });
    },
  };
}
export type DraftKeeper = ReturnType<typeof draftKeeper>;
