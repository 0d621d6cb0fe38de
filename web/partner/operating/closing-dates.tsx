import { flushSync } from 'react-dom';
import { Button } from '../../design/button.tsx';
import { fieldId } from '../../design/problem-form.ts';
import type { OperatingFormInHand } from './operating-form.tsx';

const path = 'information.closingDates';

/** Exact days of closing, one line each: a bridge, works, a training day. */
export function ClosingDatesField({ inHand }: { inHand: OperatingFormInHand }) {
  const { value, onChange, error } = inHand.controlled(path);
  const lines = value ?? [];
  const { label, hint } = inHand.about('closingDates', 'Un pont, des travaux, une journée de formation…');

  const change = (index: number, part: { from?: string; until?: string }) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const add = () => {
    flushSync(() => onChange([...lines, { from: '', until: '' }]));
    document.getElementById(fieldId(`${path}.${lines.length}.from`))?.focus();
  };
  const remove = (index: number) => {
    flushSync(() => onChange(lines.filter((_, at) => at !== index)));
    document.getElementById(`${fieldId(path)}-ajouter`)?.focus();
  };
  return (
    <fieldset className="field" id={fieldId(path)} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {hint && <div className="field-hint">{hint}</div>}
      {error && <p className="field-error">{error}</p>}
      {lines.map((line, index) => {
        const wrong = inHand.errorAt(`${path}.${index}.from`) ?? inHand.errorAt(`${path}.${index}.until`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity than their place
          <div key={index} className="closing-line">
            {wrong && <p className="field-error">{wrong}</p>}
            <Day
              index={index}
              part="from"
              words="Du"
              value={line.from}
              onChange={(from) => change(index, { from })}
            />
            <Day
              index={index}
              part="until"
              words="au"
              value={line.until}
              onChange={(until) => change(index, { until })}
            />
            <Button look="quiet" onClick={() => remove(index)}>
              Retirer<span className="only-read-aloud"> la fermeture {index + 1}</span>
            </Button>
          </div>
        );
      })}
      <div>
        <Button look="quiet" id={`${fieldId(path)}-ajouter`} onClick={add}>
          Ajouter une fermeture
        </Button>
      </div>
    </fieldset>
  );
}

function Day({
  index,
  part,
  words,
  value,
  onChange,
}: {
  index: number;
  part: 'from' | 'until';
  words: string;
  value: string | undefined;
  onChange: (value: string) => void;
}) {
  const id = fieldId(`${path}.${index}.${part}`);
  return (
    <span className="closing-day">
      <label htmlFor={id}>
        {words}
        <span className="only-read-aloud">, fermeture {index + 1}</span>
      </label>
      <input
        className="control"
        type="date"
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
