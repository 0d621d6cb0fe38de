import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { RadioGroup } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { daysInWords } from '../../establishment/availability-state.ts';
import { periodWords } from '../../establishment/period-words.ts';
import { availabilityWords, keysOf } from '../../establishment/words.ts';
import type { Editable, Entry, EntryInHand } from './entry.ts';
import { LateDays } from './late-days.tsx';
import { PeriodFields } from './period-fields.tsx';
import { type EntryError, errorsOf, summaryOf } from './rules.ts';
import { totalsOf } from './totals.ts';
import { WeekFields } from './week-fields.tsx';
import './declaration-form.css';
import { gridDays, hasWeekend } from './week-grid.ts';

/** What the last attempt was refused with, if it was; `turn` counts the refusals. */
export type Refusal = { turn: number; title?: string; errors: readonly EntryError[] };

/**
 * The declaration under way: what one announces, the grid, the days it is good for, and the button that puts it online.
 * `onPublish` sends; `refusal` is what it was refused with.
 */
export function DeclarationForm({
  establishment: { capacity, availability },
  inHand,
  today,
  sending,
  refusal,
  onPublish,
  next,
  templates,
}: {
  establishment: Editable;
  inHand: EntryInHand;
  today: string;
  sending: boolean;
  refusal: Refusal;
  onPublish: (next?: boolean) => Promise<void>;
  /** Name of the establishment to go on with once this one is published, if there is one. */
  next?: string;
  /** What fills the grid with a week kept at hand, where there are any. */
  templates?: ReactNode;
}) {
  const { entry, grid } = inHand;
  const [weekendWanted, setWeekendWanted] = useState(false);
  const [attempt, setAttempt] = useState({ count: 0, checked: false });
  const publishButton = useRef<HTMLButtonElement>(null);
  const withWeekend = weekendWanted || hasWeekend(grid);
  const totals = totalsOf(grid, gridDays(withWeekend), capacity);
  const own = errorsOf(entry, totals, capacity);
  const errors = attempt.checked ? own : [];
  const shown = errors.length > 0 ? errors : refusal.errors;

  const publish = async (goOn = false) => {
    setAttempt({ count: attempt.count + 1, checked: true });
    if (own.length === 0 && !sending) await onPublish(goOn);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <FormErrorSummary
        title={errors.length > 0 ? undefined : refusal.title}
        lines={summaryOf(shown)}
        attempt={attempt.count + refusal.turn}
      />
      <RadioGroup
        label="Qu’annoncez-vous aux familles&nbsp;?"
        name="annonce"
        choices={keysOf(availabilityWords).map((value) => ({ value, label: availabilityWords[value].name }))}
        sideBySide
        value={entry.state}
        onChange={(event) => {
          const state = keysOf(availabilityWords).find((one) => one === event.target.value);
          if (!state) return;
          // Full is full from today: it needs no notice, and is to be said at once.
          inHand.set({ state, ...(state !== 'available' && entry.from > today && { from: today }) });
        }}
      />
      {entry.state === 'available' && (
        <WeekFields
          templates={templates}
          inHand={inHand}
          totals={totals}
          capacity={capacity}
          withWeekend={withWeekend}
          onWeekend={setWeekendWanted}
          errors={shown}
          onPublish={() => void publish()}
          onLeave={() => publishButton.current?.focus()}
        />
      )}
      <PeriodFields period={entry} today={today} errors={shown} onChange={inHand.set} />
      <div className="publish-bar" data-follows={entry.state === 'available' ? '' : undefined}>
        <LateDays entry={entry} online={availability} today={today} />
        <Button
          type="submit"
          look="strong"
          busy={sending}
          ref={publishButton}
          aria-describedby="effet-publier"
        >
          Publier
        </Button>
        {next && (
          <Button busy={sending} onClick={() => void publish(true)}>
            Publier et passer à {next}
          </Button>
        )}
        <p className="soft" id="effet-publier">
          {announcement(entry)}
        </p>
      </div>
    </form>
  );
}

/** What families will read, in one sentence. */
function announcement(entry: Entry): string {
  if (entry.state === 'not-communicated') return 'Les familles liront «\u00a0Non communiqué\u00a0».';
  if (entry.state === 'full') return `Les familles liront «\u00a0Complet\u00a0», ${periodWords(entry)}.`;
  return entry.cells.length === 0
    ? 'La grille est vide\u00a0: indiquez au moins une place, ou choisissez une autre réponse.'
    : `Les familles liront des places libres\u00a0: ${daysInWords(entry.cells)}.`;
}
