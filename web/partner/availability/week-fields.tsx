import { type ReactNode, useState } from 'react';
import { CheckboxField } from '../../design/choices.tsx';
import type { EntryInHand } from './entry.ts';
import type { EntryError } from './rules.ts';
import { type HalfDayTotal, overWords } from './totals.ts';
import {
  boxId,
  columnOf,
  gridDays,
  gridOf,
  hasWeekend,
  lineOf,
  type Place,
  placeKey,
  put,
  spreadDay,
  weekendPlaces,
} from './week-grid.ts';
import { WeekTable } from './week-table.tsx';
import { KeyboardWords, WeekTools } from './week-tools.tsx';
import './week-fields.css';

const overId = 'trop-de-places';

/** The grid with what fills it faster, what undoes it, and what is wrong with it. */
export function WeekFields({
  inHand,
  totals,
  capacity,
  withWeekend,
  onWeekend,
  errors,
  onPublish,
  onLeave,
  templates,
}: {
  inHand: EntryInHand;
  totals: readonly HalfDayTotal[];
  capacity: number | undefined;
  withWeekend: boolean;
  onWeekend: (shown: boolean) => void;
  errors: readonly EntryError[];
  onPublish: () => void;
  templates?: ReactNode;
  /** Takes the focus past the grid. */
  onLeave: () => void;
}) {
  const { grid, change, undo, lastChange } = inHand;
  const [active, setActive] = useState<Place>();
  const days = gridDays(withWeekend);
  const over = totals.filter((total) => total.over);
  const others = errors.filter((error) => error.part === 'cells' && over.length === 0);
  const backTo = (place: Place) => document.getElementById(boxId(place))?.focus();

  return (
    <fieldset className="week-fields">
      <legend>Places libres</legend>
      <p className="soft">Le nombre de places par demi-journée. Une case vide dit qu’il n’y en a pas.</p>
      {others.map(({ message }) => (
        <p className="field-error" key={message}>
          <span className="only-read-aloud">Erreur&nbsp;: </span>
          {message}
        </p>
      ))}
      <WeekTools
        active={active}
        lastChange={lastChange}
        onFill={(fill) => {
          if (!active) return;
          const places = grid.get(placeKey(active));
          if (fill === 'line') change(put(grid, lineOf(active, days), places), 'ligne remplie');
          if (fill === 'column') change(put(grid, columnOf(active), places), 'colonne remplie');
          if (fill === 'day') change(spreadDay(grid, active.day, days), 'semaine remplie');
          backTo(active);
        }}
        onClear={() => change(gridOf([]), 'grille vidée')}
        onUndo={undo}
      />
      <WeekTable
        grid={grid}
        days={days}
        totals={totals}
        capacity={capacity}
        overId={overId}
        onChange={change}
        onActive={setActive}
        onUndo={undo}
        onPublish={onPublish}
        onLeave={onLeave}
      />
      <div id={overId} className="week-over" role="status">
        {capacity !== undefined &&
          over.map((total) => (
            <p className="field-error" key={total.day + total.half}>
              {overWords(total, capacity)}
            </p>
          ))}
      </div>
      <CheckboxField
        label="Ouvert aussi le samedi ou le dimanche"
        checked={withWeekend}
        onChange={(event) => {
          if (!event.target.checked && hasWeekend(grid)) {
            change(put(grid, weekendPlaces(), undefined), 'samedi et dimanche vidés');
          }
          onWeekend(event.target.checked);
        }}
      />
      {templates}
      <KeyboardWords />
    </fieldset>
  );
}
