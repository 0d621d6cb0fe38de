import { flushSync } from 'react-dom';
import { Button } from '../../design/button.tsx';
import { fieldId } from '../../design/problem-form.ts';
import type { TypedRange } from './typed-information.ts';
import './day-hours.css';

const mostRanges = 4;

/** The ranges of a day, one under the other; a day without any is closed. */
export function DayHours({
  path,
  name,
  ranges,
  errorAt,
  onChange,
}: {
  /** Where the day stands in the form. */
  path: string;
  name: string;
  ranges: readonly TypedRange[];
  errorAt: (path: string) => string | undefined;
  onChange: (ranges: TypedRange[]) => void;
}) {
  const shown = ranges.length > 0 ? ranges : [{}];
  const last = shown.at(-1);
  const dayError = errorAt(path);

  const change = (index: number, part: TypedRange) =>
    onChange(shown.map((range, at) => (at === index ? { ...range, ...part } : range)));
  const add = () => {
    flushSync(() => onChange([...shown, { from: '', to: '' }]));
    document.getElementById(fieldId(`${path}.${shown.length}.from`))?.focus();
  };
  const remove = (index: number) => {
    flushSync(() => onChange(shown.filter((_, at) => at !== index)));
    document.getElementById(fieldId(`${path}.${Math.max(0, index - 1)}.from`))?.focus();
  };
  return (
    <fieldset className="day-hours" id={fieldId(path)} tabIndex={-1}>
      <legend className="only-read-aloud">{name}</legend>
      <span className="day-hours-name" aria-hidden="true">
        {name}
      </span>
      <div className="day-hours-ranges">
        {dayError && <RangeMistake message={dayError} />}
        {shown.map((range, index) => (
          <Range
            // biome-ignore lint/suspicious/noArrayIndexKey: ranges have no other identity than their place
            key={index}
            path={`${path}.${index}`}
            name={`${name}, plage ${index + 1}`}
            range={range}
            errorAt={errorAt}
            onChange={(part) => change(index, part)}
            onRemove={shown.length > 1 ? () => remove(index) : undefined}
          />
        ))}
        {shown.length < mostRanges && (last?.from || last?.to) && (
          <Button look="quiet" className="day-hours-add" onClick={add}>
            Ajouter une plage<span className="only-read-aloud">, {name}</span>
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Range({
  path,
  name,
  range,
  errorAt,
  onChange,
  onRemove,
}: {
  path: string;
  name: string;
  range: TypedRange;
  errorAt: (path: string) => string | undefined;
  onChange: (part: TypedRange) => void;
  onRemove?: () => void;
}) {
  const errors = { from: errorAt(`${path}.from`), to: errorAt(`${path}.to`) };
  const message = errors.from ?? errors.to;
  const box = (part: 'from' | 'to', words: string) => (
    <input
      className="control"
      type="time"
      id={fieldId(`${path}.${part}`)}
      aria-label={`${name}, ${words}`}
      value={range[part] ?? ''}
      aria-invalid={errors[part] ? true : undefined}
      aria-describedby={message ? `${fieldId(path)}-error` : undefined}
      onChange={(event) => onChange({ [part]: event.target.value })}
    />
  );
  return (
    <>
      {message && <RangeMistake id={`${fieldId(path)}-error`} message={message} />}
      <div className="day-range">
        <span aria-hidden="true">de</span>
        {box('from', 'ouverture')}
        <span aria-hidden="true">à</span>
        {box('to', 'fermeture')}
        {onRemove && (
          <Button look="quiet" onClick={onRemove} aria-label={`Retirer la plage\u00a0: ${name}`}>
            Retirer
          </Button>
        )}
      </div>
    </>
  );
}

function RangeMistake({ id, message }: { id?: string; message: string }) {
  return (
    <p className="field-error" id={id}>
      <span className="only-read-aloud">Erreur&nbsp;: </span>
      {message}
    </p>
  );
}
