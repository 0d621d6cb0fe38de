import { useId, useState } from 'react';
import { FieldGroup, type FieldWords } from './field.tsx';

const partNames = { day: 'Jour', month: 'Mois', year: 'Année' } as const;
type PartName = keyof typeof partNames;
type Parts = Record<PartName, string>;

/**
 * A date typed in three boxes, without calendar.
 * `value` and `onChange` speak ISO: `2026-11-21`; empty when nothing is typed; what is incomplete or
 * impossible is passed on as typed (`2026-2-31`), for the form's schema to refuse.
 */
export function DateField({
  label,
  hint,
  error,
  optional,
  id,
  value,
  onChange,
  onBlur,
  birthday,
}: FieldWords & {
  id?: string;
  name?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Lets the browser propose the person's own date of birth. */
  birthday?: boolean;
}) {
  const ownId = useId();
  const group = id ?? ownId;
  const [parts, setParts] = useState<Parts>(() => partsOf(value));
  // The value may change from outside (a draft found again): it then wins over what is in the boxes.
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setParts(partsOf(value));
  }

  const change = (name: PartName, typed: string) => {
    const next = { ...parts, [name]: typed.replace(/\D/gu, '') };
    setParts(next);
    setShown(isoOf(next));
    onChange(isoOf(next));
  };
  const names: PartName[] = ['day', 'month', 'year'];
  return (
    <FieldGroup id={group} label={label} hint={hint} error={error} optional={optional}>
      <div className="date-parts">
        {names.map((name, index) => {
          const partId = index === 0 ? group : `${group}-${name}`;
          return (
            <div className="date-part" key={name}>
              <label className="small" htmlFor={partId}>
                {partNames[name]}
              </label>
              <input
                className="control"
                id={partId}
                inputMode="numeric"
                maxLength={name === 'year' ? 4 : 2}
                autoComplete={birthday ? `bday-${name}` : 'off'}
                value={parts[name]}
                onChange={(event) => change(name, event.target.value)}
                onBlur={onBlur}
                aria-invalid={error ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

function partsOf(value: string): Parts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day, month, year };
}

function isoOf({ day, month, year }: Parts): string {
  if (!day && !month && !year) return '';
  const complete = day && month && year.length === 4;
  return complete ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${year}-${month}-${day}`;
}
