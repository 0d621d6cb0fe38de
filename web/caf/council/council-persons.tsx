import { type Control, type UseFormRegisterReturn, useFieldArray, useWatch } from 'react-hook-form';
import { flagAddresses, mostPersons } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { fieldId } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';
import { AddressWarning } from '../../public/request/address-warning.tsx';
import { type CouncilForm, noPerson } from './council-form.ts';

type Path = `persons.${number}.${'firstName' | 'lastName' | 'email' | 'function'}`;

/** Who drops the files of the council, by name: each gets an access of one's own (CSV-02, REQ-07). */
export function CouncilPersons({
  control,
  field,
  error,
}: {
  control: Control<CouncilForm>;
  field: (name: Path) => UseFormRegisterReturn & { id: string; error?: string };
  error: string | undefined;
}) {
  const list = useFieldArray({ control, name: 'persons' });
  const persons = useWatch({ control, name: 'persons' });
  const flags = flagAddresses(persons);
  const remove = (index: number) => {
    const person = persons[index] ?? noPerson;
    const name = `${person.firstName} ${person.lastName}`.trim() || `Personne ${index + 1}`;
    list.remove(index);
    toast(`${name}\u00a0: retrait de la convention.`, () => list.insert(index, person));
    document.getElementById(fieldId(`persons.${Math.max(0, index - 1)}.firstName`))?.focus();
  };
  return (
    <>
      {error && <p className="field-error">{error}</p>}
      <ul className="chosen">
        {list.fields.map((person, index) => (
          <li key={person.id}>
            <fieldset className="stack" aria-labelledby={`personne-${index}`}>
              <div className="chosen-head">
                <h3 id={`personne-${index}`}>Personne {index + 1}</h3>
                {list.fields.length > 1 && (
                  <Button
                    look="quiet"
                    onClick={() => remove(index)}
                    aria-label={`Retirer la personne ${index + 1}`}
                  >
                    Retirer
                  </Button>
                )}
              </div>
              <div className="field-pair">
                <TextField label="Prénom" autoComplete="off" {...field(`persons.${index}.firstName`)} />
                <TextField label="Nom" autoComplete="off" {...field(`persons.${index}.lastName`)} />
              </div>
              <TextField
                label="Adresse e-mail"
                hint="Son adresse professionnelle à elle, que personne d’autre ne lit."
                type="email"
                autoComplete="off"
                {...field(`persons.${index}.email`)}
              />
              <AddressWarning email={persons[index]?.email} flags={flags} />
              <TextField
                label="Fonction"
                hint="Par exemple&nbsp;: gestionnaire des agréments."
                autoComplete="off"
                {...field(`persons.${index}.function`)}
              />
            </fieldset>
          </li>
        ))}
      </ul>
      {list.fields.length < mostPersons ? (
        <div>
          <Button
            onClick={() => list.append(noPerson, { focusName: `persons.${list.fields.length}.firstName` })}
          >
            Ajouter une personne
          </Button>
        </div>
      ) : (
        <p className="soft">Une convention compte {mostPersons} personnes au plus.</p>
      )}
    </>
  );
}
