import { useId, useState } from 'react';
import type * as z from 'zod';
import type { RequestDetail } from '../../../contract/caf.ts';
import { PostalAddress } from '../../../domain/caf/caf-profile.ts';
import type { Change, NewPerson } from '../../../domain/convention/change.ts';
import type { Annex } from '../../../domain/habilitation/annex.ts';
import { Person } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { TextField } from '../../design/text-field.tsx';
import { AddressFields } from '../../habilitation/address-fields.tsx';
import { changeAbout, put, without } from './edit-changes.ts';

export interface EditProps {
  kind: RequestDetail['kind'];
  before: Annex;
  changes: readonly Change[];
  onChange: (changes: Change[]) => void;
}

/** The persons of the annex, each with its way out, and those whom the avenant brings in. */
export function EditPersons({
  kind,
  before,
  changes,
  onChange,
  place,
}: EditProps & { place: RequestDetail['place'] }) {
  const title = useId();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string>();
  const added = changes.flatMap((change) => (change.op === 'add-person' ? [change.person] : []));
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>{kind === 'mam' ? 'Assistants maternels' : 'Personnes habilitées'}</h2>
      <ul className="edit-lines">
        {before.persons.map((person) => {
          const subject = `person ${person.email}`;
          const change = changeAbout(changes, subject);
          const removed = change?.op === 'remove-person';
          const said = change?.op === 'change-person' ? { ...person, ...change } : person;
          if (changing === person.email) {
            return (
              <li key={person.email} className="edit-line">
                <ChangedPersonForm
                  person={said}
                  onKeep={(typed) => {
                    const same =
                      typed.firstName === person.firstName &&
                      typed.lastName === person.lastName &&
                      typed.function === person.function;
                    onChange(
                      same
                        ? without(changes, subject)
                        : put(changes, { op: 'change-person', email: person.email, ...typed }),
                    );
                    setChanging(undefined);
                  }}
                  onCancel={() => setChanging(undefined)}
                />
              </li>
            );
          }
          const name = `${person.firstName} ${person.lastName}`;
          return (
            <li key={person.email} className="edit-line">
              <Named person={said}>
                {removed && <StateTag tone="bad">Retirée</StateTag>}
                {said !== person && <StateTag tone="elsewhere">Modifiée</StateTag>}
              </Named>
              <span className="row">
                {!removed && (
                  <Button
                    look="quiet"
                    aria-label={`Changer le nom ou la fonction de ${name}`}
                    onClick={() => setChanging(person.email)}
                  >
                    Modifier
                  </Button>
                )}
                <Button
                  look="quiet"
                  aria-label={removed ? `Garder ${name}` : `Retirer ${name}`}
                  onClick={() =>
                    onChange(
                      removed
                        ? without(changes, subject)
                        : put(changes, { op: 'remove-person', email: person.email }),
                    )
                  }
                >
                  {removed ? 'Garder' : 'Retirer'}
                </Button>
              </span>
            </li>
          );
        })}
        {added.map((person) => (
          <li key={person.email} className="edit-line">
            <Named person={person}>
              <StateTag tone="good">Ajoutée</StateTag>
            </Named>
            <Button
              look="quiet"
              aria-label={`Ne plus ajouter ${person.firstName} ${person.lastName}`}
              onClick={() => onChange(without(changes, `person ${person.email}`))}
            >
              Ne plus ajouter
            </Button>
          </li>
        ))}
      </ul>
      {adding ? (
        <PersonForm
          kind={kind}
          place={place}
          taken={[...before.persons, ...added].map(({ email }) => email)}
          onAdd={(person) => {
            onChange(put(changes, { op: 'add-person', person }));
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>Ajouter une personne</Button>
        </div>
      )}
    </section>
  );
}

function Named({ person, children }: { person: NewPerson; children: React.ReactNode }) {
  return (
    <span>
      <strong>
        {person.firstName} {person.lastName}
      </strong>{' '}
      {children}
      <br />
      <span className="soft small">
        {person.function}, <EmailText email={person.email} />
      </span>
    </span>
  );
}

const Said = Person.pick({ firstName: true, lastName: true, function: true });

/** Another name, another function: the address stays, for it is the identifier (PWD-01). */
function ChangedPersonForm({
  person,
  onKeep,
  onCancel,
}: {
  person: z.infer<typeof Said> & { email: string };
  onKeep: (said: z.infer<typeof Said>) => void;
  onCancel: () => void;
}) {
  const form = useProblemForm({
    schema: Said,
    defaultValues: { firstName: person.firstName, lastName: person.lastName, function: person.function },
    onSubmit: (typed) => onKeep(typed),
  });
  return (
    <form className="panel stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <h3>
        <EmailText email={person.email} />
      </h3>
      <p className="soft">
        L’adresse e-mail, le numéro et le mot de passe restent. Pour une autre adresse, retirez la personne et
        ajoutez-la de nouveau.
      </p>
      <div className="field-pair">
        <TextField label="Prénom" autoComplete="off" autoFocus {...form.field('firstName')} />
        <TextField label="Nom" autoComplete="off" {...form.field('lastName')} />
      </div>
      <TextField label="Fonction" autoComplete="off" {...form.field('function')} />
      <div className="row">
        <Button type="submit">Garder ce changement</Button>
        <Button look="quiet" onClick={onCancel}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

/** Somebody new, by name and own address; for a LINF, with where the person works (REQ-03). */
function PersonForm({
  kind,
  place,
  taken,
  onAdd,
  onCancel,
}: {
  kind: RequestDetail['kind'];
  place: RequestDetail['place'];
  taken: readonly string[];
  onAdd: (person: NewPerson) => void;
  onCancel: () => void;
}) {
  const linf = kind === 'linf';
  const fields = linf ? Person.extend({ address: PostalAddress }) : Person;
  const schema = (fields as unknown as z.ZodType<NewPerson, NewPerson>).refine(
    ({ email }) => !taken.includes(email),
    { error: 'person-twice', path: ['email'] },
  );
  const form = useProblemForm({
    schema,
    defaultValues: {
      firstName: '',
      lastName: '',
      email: '',
      function: '',
      ...(linf && place && { address: place.address }),
    },
    onSubmit: (person) => onAdd(person),
  });
  return (
    <form className="panel stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <h3>Une personne à ajouter</h3>
      <div className="field-pair">
        <TextField label="Prénom" autoComplete="off" autoFocus {...form.field('firstName')} />
        <TextField label="Nom" autoComplete="off" {...form.field('lastName')} />
      </div>
      <TextField
        label="Adresse e-mail"
        hint="Son adresse professionnelle à elle, que personne d’autre ne lit. Elle sert d’identifiant."
        type="email"
        autoComplete="off"
        {...form.field('email')}
      />
      <TextField label="Fonction" autoComplete="off" {...form.field('function')} />
      {linf && (
        <AddressFields
          path="address"
          field={form.field}
          label="Adresse professionnelle"
          hint="Là où elle travaille."
        />
      )}
      <div className="row">
        <Button type="submit">Ajouter à l’avenant</Button>
        <Button look="quiet" onClick={onCancel}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
