import { type ChangeEvent, type ComponentProps, useEffect, useId, useRef, useState } from 'react';
import { describedBy, Field, type FieldWords } from './field.tsx';
import { formatNumber } from './format.ts';

type TextAreaProps = FieldWords &
  ComponentProps<'textarea'> & {
    /** Characters allowed; the count left is shown, and typing beyond is possible but said. */
    limit?: number;
  };

/** Several lines of text, with the characters left when `limit` is given. */
export function TextArea({ label, hint, error, optional, id, limit, onChange, ref, ...area }: TextAreaProps) {
  const ownId = useId();
  const name = id ?? ownId;
  const own = useRef<HTMLTextAreaElement | null>(null);
  const [length, setLength] = useState(String(area.value ?? area.defaultValue ?? '').length);

  // A form may fill or empty the box by itself (a draft found again, a message sent): each time it draws anew, count
  // what is really there.
  useEffect(() => {
    if (own.current) setLength(own.current.value.length);
  });

  const keep = (element: HTMLTextAreaElement | null) => {
    own.current = element;
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
  };
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setLength(event.target.value.length);
    onChange?.(event);
  };
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...area}
        ref={keep}
        className="control"
        id={name}
        onChange={change}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error }, limit ? `${name}-count` : undefined)}
      />
      {limit !== undefined && <CharactersLeft id={`${name}-count`} left={limit - length} />}
    </Field>
  );
}

function CharactersLeft({ id, left }: { id: string; left: number }) {
  const over = left < 0;
  const count = Math.abs(left);
  const noun = count > 1 ? 'caractères' : 'caractère';
  return (
    <p className="field-count" id={id} data-over={over ? '' : undefined}>
      {over
        ? `${formatNumber(count)} ${noun} en trop`
        : `${formatNumber(count)} ${noun} ${count > 1 ? 'restants' : 'restant'}`}
    </p>
  );
}
