import { useFieldArray } from 'react-hook-form';
import * as z from 'zod';
import { flagAddresses, mostPersons, StructuresRequest } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';
import { AddressWarning } from './address-warning.tsx';
import { emptyPerson, type RequestDraft } from './draft.ts';
import { useFlow, useFoundOn, useGoOn } from './flow.tsx';
import { useKeptForm } from './use-kept-form.ts';

const PersonsPage = z.object({ persons: StructuresRequest.shape.persons });

/** The persons to habilitate, by name (REQ-02); addresses that are not personal are pointed out at once (REQ-07). */
export function PersonsStep() {
  const { draft, change } = useFlow();
  const found = useFoundOn('personnes');
  const goOn = useGoOn();
  const form = useProblemForm({
    schema: PersonsPage,
    defaultValues: { persons: draft.persons.length > 0 ? draft.persons : [emptyPerson] },
    found,
    onSubmit: () => goOn('personnes'),
  });
  useKeptForm(form.form, (typed) => change({ persons: (typed as RequestDraft).persons }));
  const list = useFieldArray({ control: form.form.control, name: 'persons' });
  const persons = form.form.watch('persons');
  const flags = flagAddresses(persons);

  const remove = (index: number) => {
    const person = persons[index] ?? emptyPerson;
    const name = `${person.firstName} ${person.lastName}`.trim() || `Personne ${index + 1}`;
    list.remove(index);
    toast(`${name}\u00a0: retrait de la demande.`, () => list.insert(index, person));
    document.getElementById(fieldId(`persons.${Math.max(0, index - 1)}.firstName`))?.focus();
  };
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below="Chacune aura son propre accès, avec son adresse e-mail pour identifiant et un mot de passe reçu par e-mail une fois la convention signée.">
        Les personnes à habiliter
      </PageTitle>
      {form.errorAt('persons') && <p className="field-error">{form.errorAt('persons')}</p>}
      <ul className="chosen">
        {list.fields.map((person, index) => (
          <li key={person.id}>
            <fieldset className="stack" aria-labelledby={`personne-${index}`}>
              <div className="chosen-head">
                <h2 id={`personne-${index}`}>Personne {index + 1}</h2>
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
                <TextField label="Prénom" autoComplete="off" {...form.field(`persons.${index}.firstName`)} />
                <TextField label="Nom" autoComplete="off" {...form.field(`persons.${index}.lastName`)} />
              </div>
              <div className="person-address">
                <TextField
                  label="Adresse e-mail"
                  hint="Son adresse professionnelle à elle, que personne d’autre ne lit."
                  type="email"
                  autoComplete="off"
                  {...form.field(`persons.${index}.email`)}
                />
                <AddressWarning email={persons[index]?.email} flags={flags} />
              </div>
              <TextField
                label="Fonction"
                hint="Par exemple&nbsp;: directrice de la crèche."
                autoComplete="off"
                {...form.field(`persons.${index}.function`)}
              />
            </fieldset>
          </li>
        ))}
      </ul>
      {list.fields.length < mostPersons ? (
        <Button
          onClick={() => list.append(emptyPerson, { focusName: `persons.${list.fields.length}.firstName` })}
        >
          Ajouter une personne
        </Button>
      ) : (
        <p className="soft">Une convention compte {mostPersons} personnes au plus.</p>
      )}
      <Button type="submit" look="strong">
        Continuer
      </Button>
    </form>
  );
}
