import { type ComponentProps, useId, useState } from 'react';
import { Button } from './button.tsx';
import { describedBy, Field, type FieldWords } from './field.tsx';

type TextFieldProps = FieldWords &
  ComponentProps<'input'> & {
    /** How much is expected: `short` about 5 characters, `medium` about 20. */
    width?: 'short' | 'medium';
  };

/** One line of text; takes what `register` of a form gives. */
export function TextField({ label, hint, error, optional, width, id, ...input }: TextFieldProps) {
  const ownId = useId();
  const name = id ?? ownId;
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="text"
        {...input}
        className="control"
        id={name}
        data-width={width}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      />
    </Field>
  );
}

/** A password that can be shown while it is typed. */
export function PasswordField({
  label,
  hint,
  error,
  optional,
  id,
  ...input
}: Omit<TextFieldProps, 'width' | 'type' | 'label'> & { label: string }) {
  const ownId = useId();
  const name = id ?? ownId;
  const [shown, setShown] = useState(false);
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <div className="control-with-button">
        <input
          autoComplete="current-password"
          {...input}
          className="control"
          id={name}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { hint, error })}
        />
        <Button
          look="quiet"
          aria-label={`${shown ? 'Masquer' : 'Afficher'} le ${label.charAt(0).toLocaleLowerCase('fr')}${label.slice(1)}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Masquer' : 'Afficher'}
        </Button>
      </div>
    </Field>
  );
}
