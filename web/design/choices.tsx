import { type ComponentProps, type ReactNode, useId } from 'react';
import { describedBy, Field, FieldGroup, type FieldWords } from './field.tsx';

/** One thing to choose: the value sent, the words shown, and what it means. */
type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** A native list to choose one value from; `placeholder` is the empty first line. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  id,
  choices,
  placeholder,
  ...select
}: FieldWords &
  ComponentProps<'select'> & { choices: { value: string; label: string }[]; placeholder?: string }) {
  const ownId = useId();
  const name = id ?? ownId;
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...select}
        className="control"
        id={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type GroupProps = FieldWords &
  Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue'> & {
    choices: Choice[];
    sideBySide?: boolean;
  };

/** One value among a few, all in sight. `value` makes it controlled. */
export function RadioGroup({
  label,
  hint,
  error,
  optional,
  id,
  name,
  choices,
  sideBySide,
  value,
  ...input
}: GroupProps & { value?: string | null }) {
  return (
    <ChoiceGroup {...{ label, hint, error, optional, id, choices, sideBySide }}>
      {(choice, choiceId, fallbackName) => (
        <input
          {...input}
          type="radio"
          name={name ?? fallbackName}
          id={choiceId}
          value={choice.value}
          disabled={choice.disabled ?? input.disabled}
          checked={value === undefined ? undefined : value === choice.value}
          aria-invalid={error ? true : undefined}
        />
      )}
    </ChoiceGroup>
  );
}

/** Several values among a few, all in sight. `values` makes it controlled. */
export function CheckboxGroup({
  label,
  hint,
  error,
  optional,
  id,
  name,
  choices,
  sideBySide,
  values,
  ...input
}: GroupProps & { values?: readonly string[] }) {
  return (
    <ChoiceGroup {...{ label, hint, error, optional, id, choices, sideBySide }}>
      {(choice, choiceId, fallbackName) => (
        <input
          {...input}
          type="checkbox"
          name={name ?? fallbackName}
          id={choiceId}
          value={choice.value}
          disabled={choice.disabled ?? input.disabled}
          checked={values?.includes(choice.value)}
          aria-invalid={error ? true : undefined}
        />
      )}
    </ChoiceGroup>
  );
}

/** The frame of a group: the first control carries the group's id, where the error summary leads. */
function ChoiceGroup({
  id,
  choices,
  sideBySide,
  children,
  ...words
}: FieldWords & {
  id?: string;
  choices: Choice[];
  sideBySide?: boolean;
  children: (choice: Choice, id: string, fallbackName: string) => ReactNode;
}) {
  const ownId = useId();
  const group = id ?? ownId;
  return (
    <FieldGroup {...words} id={group}>
      <div className={sideBySide ? 'choices choices-side-by-side' : 'choices'}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? group : `${group}-${index}`;
          return (
            <ChoiceLine key={choice.value} id={choiceId} label={choice.label} hint={choice.hint}>
              {children(choice, choiceId, group)}
            </ChoiceLine>
          );
        })}
      </div>
    </FieldGroup>
  );
}

function ChoiceLine({
  id,
  label,
  hint,
  children,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="choice">
      {children}
      <label className="choice-words" htmlFor={id}>
        {label}
        {hint && <small>{hint}</small>}
      </label>
    </div>
  );
}

/** A single thing to tick, such as a commitment that one accepts. */
export function CheckboxField({
  label,
  hint,
  error,
  id,
  ...input
}: Omit<FieldWords, 'optional'> & Omit<ComponentProps<'input'>, 'type'>) {
  const ownId = useId();
  const name = id ?? ownId;
  return (
    <div className="field" data-wrong={error ? '' : undefined}>
      {error && (
        <p className="field-error" id={`${name}-error`}>
          <span className="only-read-aloud">Erreur&nbsp;: </span>
          {error}
        </p>
      )}
      <ChoiceLine id={name} label={label} hint={hint}>
        <input
          {...input}
          type="checkbox"
          id={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { error })}
        />
      </ChoiceLine>
    </div>
  );
}
