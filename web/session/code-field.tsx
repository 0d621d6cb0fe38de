import type { ComponentProps } from 'react';
import { TextField } from '../design/text-field.tsx';
import './code-field.css';

/** The six digits of an authenticator application: a telephone shows its digits, and proposes a code it knows. */
export function CodeField(field: Omit<ComponentProps<typeof TextField>, 'label'>) {
  return (
    <TextField
      label="Code à six chiffres"
      hint="Il change toutes les trente secondes et sert une seule fois."
      autoComplete="one-time-code"
      inputMode="numeric"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={20}
      width="medium"
      {...field}
    />
  );
}
