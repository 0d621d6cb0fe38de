import { type KeyboardEvent, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { ageGroups, type Care, cares, halves } from '../../../domain/availability/availability.ts';
import type { Day } from '../../../domain/establishment/operating-information.ts';
import { ageWords, careWords, dayWords, halfWords } from '../../establishment/words.ts';
import { DaySwitch } from './day-switch.tsx';
import { actOfKey, firstDay, type GridAct, nextPlace } from './grid-keys.ts';
import type { HalfDayTotal } from './totals.ts';
import {
  boxId,
  columnOf,
  type Grid,
  lineOf,
  type Place,
  placeKey,
  placeOfKey,
  put,
  slotsOf,
} from './week-grid.ts';
import './week-table.css';

/**
 * The week's grid: kinds of care and age groups down, half-days across, the total of each half-day beneath. Where it is
 * short of room it shows one day at a time. Keys: see {@link actOfKey}.
 */
export function WeekTable({
  grid,
  days,
  totals,
  capacity,
  overId,
  onChange,
  onActive,
  onUndo,
  onPublish,
  onLeave,
}: {
  grid: Grid;
  days: readonly Day[];
  totals: readonly HalfDayTotal[];
  capacity: number | undefined;
  /** Id of the message about the half-days that exceed the capacity. */
  overId: string;
  /** `what` says the change to whoever would undo it; `typedIn` names the cell when it was typed. */
  onChange: (next: Grid, what: string, typed?: { typedIn: string }) => void;
  /** The cell that took the focus. */
  onActive: (place: Place) => void;
  onUndo: () => void;
  onPublish: () => void;
  onLeave: () => void;
}) {
  const [chosenDay, setChosenDay] = useState<Day>(firstDay(days));
  const shownDay = days.includes(chosenDay) ? chosenDay : firstDay(days);
  const narrow = useNarrow(days.length > 5 ? '(max-width: 62rem)' : '(max-width: 46rem)');
  const daysInSight = narrow ? [shownDay] : days;
  const slots = slotsOf(daysInSight);

  /** Takes the focus to a cell; on a narrow screen its day comes into sight first. */
  const goTo = (place: Place) => {
    if (place.day !== shownDay) flushSync(() => setChosenDay(place.day));
    document.getElementById(boxId(place))?.focus();
  };
  const goOn = (place: Place) => {
    const following = narrow ? days[days.indexOf(place.day) + 1] : undefined;
    const next =
      nextPlace(place, daysInSight) ??
      (following && { care: cares[0], age: ageGroups[0], day: following, half: halves[0] });
    if (next) goTo(next);
    else onLeave();
  };
  const perform = (act: GridAct, place: Place) => {
    const places = grid.get(placeKey(place));
    switch (act.act) {
      case 'go':
        return goTo(act.to);
      case 'go-on':
        return goOn(place);
      case 'clear':
        return onChange(put(grid, [place], undefined), 'case vidée');
      case 'fill-line':
        return onChange(put(grid, lineOf(place, days), places), 'ligne remplie');
      case 'fill-column':
        return onChange(put(grid, columnOf(place), places), 'colonne remplie');
      case 'undo':
        return onUndo();
      case 'publish':
        return onPublish();
      case 'leave':
        return onLeave();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = event.target instanceof HTMLInputElement ? placeOfKey(event.target.name) : undefined;
    const act = place && actOfKey(event, place, days);
    if (!act) return;
    event.preventDefault();
    perform(act, place);
  };
  const typeIn = (place: Place, typed: string) => {
    const digits = typed.replace(/\D/gu, '').slice(0, 3);
    onChange(put(grid, [place], Number(digits)), 'saisie', { typedIn: placeKey(place) });
  };
  return (
    <div className="week-table">
      {narrow && <DaySwitch days={days} shown={shownDay} totals={totals} onChange={setChosenDay} />}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table where arrows go from cell to cell
        role="grid"
        aria-label="Places libres par demi-journée, pour chaque type d’accueil et chaque âge"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const place = event.target instanceof HTMLInputElement ? placeOfKey(event.target.name) : undefined;
          if (place) onActive(place);
        }}
      >
        <WeekHead days={daysInSight} narrow={narrow} />
        {cares.map((care) => (
          <tbody key={care}>
            <tr className="week-table-care">
              <th scope="rowgroup" colSpan={slots.length + 1}>
                {careWords[care].name} <small>{careWords[care].meaning}</small>
              </th>
            </tr>
            {ageGroups.map((age) => (
              <tr key={age}>
                <th scope="row">{ageWords[age]}</th>
                {slots.map((slot) => {
                  const place = { care, age, ...slot };
                  const over = totals.some(
                    (one) => one.over && one.day === slot.day && one.half === slot.half,
                  );
                  return (
                    <td key={placeKey(place)} data-half={slot.half}>
                      <PlacesBox
                        place={place}
                        places={grid.get(placeKey(place))}
                        describedBy={over && grid.has(placeKey(place)) ? overId : undefined}
                        onType={(typed) => typeIn(place, typed)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
        <WeekFoot totals={totals.filter((total) => daysInSight.includes(total.day))} capacity={capacity} />
      </table>
    </div>
  );
}

/** Whether the screen is too narrow for the whole week. */
function useNarrow(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** The days and their halves; on a narrow screen the day is named above, by the switch. */
function WeekHead({ days, narrow }: { days: readonly Day[]; narrow: boolean }) {
  return (
    <thead>
      <tr className="week-table-days">
        <td rowSpan={2} />
        {days.map((day) => (
          <th key={day} scope="colgroup" colSpan={2}>
            <span className={narrow ? 'only-read-aloud' : undefined}>{dayWords[day]}</span>
          </th>
        ))}
      </tr>
      <tr>
        {slotsOf(days).map(({ day, half }) => (
          <th key={day + half} scope="col" data-half={half}>
            <abbr title={halfWords[half]}>{half === 'morning' ? 'Matin' : 'Ap.-m.'}</abbr>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function PlacesBox({
  place,
  places,
  describedBy,
  onType,
}: {
  place: Place;
  places: number | undefined;
  /** Id of what is wrong with its half-day. */
  describedBy: string | undefined;
  onType: (typed: string) => void;
}) {
  const { care, age, day, half } = place;
  return (
    <input
      className="places-box"
      id={boxId(place)}
      name={placeKey(place)}
      value={places ?? ''}
      placeholder="–"
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      aria-label={namedPlace(care, age, `${dayWords[day]} ${halfWords[half].toLowerCase()}`)}
      aria-invalid={describedBy ? true : undefined}
      aria-describedby={describedBy}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

const namedPlace = (care: Care, age: keyof typeof ageWords, when: string) =>
  `${when}, ${ageWords[age].toLowerCase()}, ${careWords[care].name.toLowerCase()}`;

function WeekFoot({ totals, capacity }: { totals: readonly HalfDayTotal[]; capacity: number | undefined }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">Total {capacity !== undefined && <small>sur {capacity}&nbsp;places</small>}</th>
        {totals.map(({ day, half, places, over }) => (
          <td key={day + half} data-half={half} data-over={over ? '' : undefined}>
            {places}
            {over && <span className="only-read-aloud"> (trop)</span>}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
