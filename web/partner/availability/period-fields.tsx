import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { DateField } from '../../design/date-field.tsx';
import { type Period, periodWords } from '../../establishment/period-words.ts';
import { usualPeriods } from './period.ts';
import { type EntryError, fromId, untilId } from './rules.ts';

/**
 * The days that a declaration is good for: proposed and said in words, the usual ones by one press, and two dates to type
 * for whoever wants others.
 */
export function PeriodFields({
  period,
  today,
  errors,
  onChange,
}: {
  period: Period;
  today: string;
  errors: readonly EntryError[];
  onChange: (part: Partial<Period>) => void;
}) {
  const [wanted, setWanted] = useState(false);
  const errorAt = (part: 'from' | 'until') => errors.find((error) => error.part === part)?.message;
  const open = wanted || errorAt('from') !== undefined || errorAt('until') !== undefined;
  return (
    <div className="stack stack-tight">
      <p>
        Valable <strong className="figures">{periodWords(period)}</strong>
      </p>
      <div className="row">
        {usualPeriods(today).map(({ name, period: { from, until } }) => (
          <Button
            key={name}
            look="quiet"
            aria-pressed={period.from === from && period.until === until}
            onClick={() => onChange({ from, until })}
          >
            {name}
          </Button>
        ))}
        {!open && (
          <Button look="quiet" onClick={() => setWanted(true)}>
            Changer les dates
          </Button>
        )}
      </div>
      {open && (
        <div className="period-fields">
          <DateField
            label="Valable à partir du"
            id={fromId}
            value={period.from}
            error={errorAt('from')}
            onChange={(from) => onChange({ from })}
          />
          <DateField
            label="Jusqu’au"
            hint="Ce jour compris."
            id={untilId}
            value={period.until}
            error={errorAt('until')}
            onChange={(until) => onChange({ until })}
          />
        </div>
      )}
    </div>
  );
}
