import type { UseFormRegisterReturn } from 'react-hook-form';
import { TextField } from '../design/text-field.tsx';

/**
 * A postal address in a form: `path` is where it stands in the values, `field` the form's own. `fill` lets the browser
 * propose the person's own address: not for somebody else's.
 */
export function AddressFields<Path extends string>({
  path,
  field,
  hint,
  label = 'Adresse postale',
  fill,
}: {
  path: Path;
  field: (
    name: `${Path}.street` | `${Path}.complement` | `${Path}.postcode` | `${Path}.city`,
  ) => UseFormRegisterReturn & { id: string; error?: string };
  hint?: string;
  label?: string;
  fill?: boolean;
}) {
  const proposed = (name: string) => (fill ? name : 'off');
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        autoComplete={proposed('address-line1')}
        {...field(`${path}.street`)}
      />
      <TextField
        label="Complément d’adresse"
        optional
        autoComplete={proposed('address-line2')}
        {...field(`${path}.complement`)}
      />
      <div className="field-pair field-pair-town">
        <TextField
          label="Code postal"
          inputMode="numeric"
          autoComplete={proposed('postal-code')}
          {...field(`${path}.postcode`)}
        />
        <TextField label="Ville" autoComplete={proposed('address-level2')} {...field(`${path}.city`)} />
      </div>
    </>
  );
}
