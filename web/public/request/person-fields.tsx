import type { UseFormRegisterReturn } from 'react-hook-form';
import type { AddressFlags } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { TextField } from '../../design/text-field.tsx';
import { AddressFields } from '../../habilitation/address-fields.tsx';
import { AddressWarning } from './address-warning.tsx';
import type { AskedKind } from './kinds.ts';

type Parts = 'firstName' | 'lastName' | 'email' | 'function';
type Lines = 'street' | 'complement' | 'postcode' | 'city';
type Path = `persons.${number}.${Parts}` | `persons.${number}.address.${Lines}`;

/** What a person of one kind of request is called. */
export const personNoun = (kind: AskedKind): string => (kind === 'mam' ? 'Assistant maternel' : 'Personne');

const functionHints = {
  structures: 'Par exemple\u00a0: directrice de la crèche.',
  linf: 'Par exemple\u00a0: animatrice du relais.',
} as const;

/** One person of a request: name, own address, function; for a LINF, where the person works (REQ-03). */
export function PersonFields({
  kind,
  index,
  field,
  email,
  flags,
  onRemove,
}: {
  kind: AskedKind;
  index: number;
  field: (name: Path) => UseFormRegisterReturn & { id: string; error?: string };
  email: string | undefined;
  flags: AddressFlags;
  /** Absent when there is nobody else. */
  onRemove: (() => void) | undefined;
}) {
  const noun = personNoun(kind);
  return (
    <fieldset className="stack" aria-labelledby={`personne-${index}`}>
      <div className="chosen-head">
        <h2 id={`personne-${index}`}>
          {noun} {index + 1}
        </h2>
        {onRemove && (
          <Button
            look="quiet"
            onClick={onRemove}
            aria-label={
              kind === 'mam'
                ? `Retirer l’assistant maternel ${index + 1}`
                : `Retirer la personne ${index + 1}`
            }
          >
            Retirer
          </Button>
        )}
      </div>
      <div className="field-pair">
        <TextField label="Prénom" autoComplete="off" {...field(`persons.${index}.firstName`)} />
        <TextField label="Nom" autoComplete="off" {...field(`persons.${index}.lastName`)} />
      </div>
      <div className="person-address">
        <TextField
          label="Adresse e-mail"
          hint={
            kind === 'mam'
              ? 'Une adresse à son nom, que personne d’autre ne lit.'
              : 'Son adresse professionnelle à elle, que personne d’autre ne lit.'
          }
          type="email"
          autoComplete="off"
          {...field(`persons.${index}.email`)}
        />
        <AddressWarning email={email} flags={flags} />
      </div>
      {kind === 'mam' ? (
        <SelectField
          label="Fonction"
          placeholder="Choisissez"
          choices={['Assistante maternelle', 'Assistant maternel'].map((value) => ({ value, label: value }))}
          {...field(`persons.${index}.function`)}
        />
      ) : (
        <TextField
          label="Fonction"
          hint={functionHints[kind]}
          autoComplete="off"
          {...field(`persons.${index}.function`)}
        />
      )}
      {kind === 'linf' && (
        <AddressFields
          path={`persons.${index}.address`}
          field={field}
          label="Adresse professionnelle"
          hint="Là où elle travaille."
        />
      )}
    </fieldset>
  );
}
