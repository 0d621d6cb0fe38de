import type { ReactNode } from 'react';
import './field.css';

/** The words around a control: what it is, what helps, what is wrong. */
export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Adds « (facultatif) » to the label. */
  optional?: boolean;
};

/** The ids that `aria-describedby` of a control must name, in reading order. */
export function describedBy(id: string, words: Pick<FieldWords, 'hint' | 'error'>, more?: string) {
  const ids = [words.hint ? `${id}-hint` : '', words.error ? `${id}-error` : '', more ?? ''];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** Label, hint and message around one control, which must carry `id` and `describedBy(id, …)`. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="field" data-wrong={error ? '' : undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same words around a group of controls; the summary's link leads to the group's first control. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldWords & { id: string; children: ReactNode }) {
  return (
    <fieldset
      className="field"
      data-wrong={error ? '' : undefined}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className="field-label">
        {label}
        {optional && <OptionalMark />}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function OptionalMark() {
  return <span className="field-optional"> (facultatif)</span>;
}

function FieldNotes({ id, hint, error }: Pick<FieldWords, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="only-read-aloud">Erreur&nbsp;: </span>
          {error}
        </p>
      )}
    </>
  );
}
