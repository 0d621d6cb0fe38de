import { useFieldArray } from 'react-hook-form';
import * as z from 'zod';
import {
  flagAddresses,
  LinfRequest,
  MamRequest,
  mostMamMembers,
  mostPersons,
  StructuresRequest,
} from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { toast } from '../../design/toast.tsx';
import { emptyPerson, type PersonDraft, type RequestDraft } from './draft.ts';
import { useFlow, useFoundOn, useGoOn } from './flow.tsx';
import { type AskedKind, kindWords } from './kinds.ts';
import { PersonFields, personNoun } from './person-fields.tsx';
import { useKeptForm } from './use-kept-form.ts';

type TypedPerson = Omit<PersonDraft, 'address'> & {
  address?: z.input<typeof LinfRequest>['persons'][number]['address'];
};
type PersonsValues = { persons: TypedPerson[] };

const schemas: Record<AskedKind, z.ZodType<PersonsValues, PersonsValues>> = {
  structures: z.object({ persons: StructuresRequest.shape.persons }),
  linf: z.object({ persons: LinfRequest.shape.persons }),
  mam: z.object({ persons: MamRequest.shape.persons }),
};

/**
 * The persons to habilitate, by name (REQ-02 to REQ-04); addresses that are not personal are pointed out at once
 * (REQ-07). Those of a LINF work at its address unless told otherwise. A change among the members of a house asks for
 * their consent again (S3 art. 2).
 */
export function PersonsStep() {
  const { kind, draft, change } = useFlow();
  const found = useFoundOn('personnes');
  const goOn = useGoOn();
  const fresh = newPerson(kind, draft);
  const begun = draft.persons.length > 0 ? draft.persons : [fresh];
  const form = useProblemForm({
    schema: schemas[kind],
    defaultValues: { persons: kind === 'linf' ? begun : begun.map(({ address: _, ...person }) => person) },
    found,
    onSubmit: () => goOn('personnes'),
  });
  useKeptForm(form.form, (typed) => {
    const persons = (typed as PersonsValues).persons.map(
      (person) => ({ ...emptyPerson, ...person }) as PersonDraft,
    );
    change({ persons, ...(names(persons) !== names(draft.persons) && { mutualConsent: false }) });
  });
  const list = useFieldArray({ control: form.form.control, name: 'persons' });
  const persons = form.form.watch('persons');
  const flags = flagAddresses(persons);
  const most = kind === 'mam' ? mostMamMembers : mostPersons;

  const remove = (index: number) => {
    const person = persons[index] ?? fresh;
    const name = `${person.firstName} ${person.lastName}`.trim() || `${personNoun(kind)} ${index + 1}`;
    list.remove(index);
    toast(`${name}\u00a0: retrait de la demande.`, () => list.insert(index, person));
    document.getElementById(fieldId(`persons.${Math.max(0, index - 1)}.firstName`))?.focus();
  };
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below={kindWords[kind].personsBelow}>
        {kind === 'mam' ? 'Les assistants maternels' : 'Les personnes à habiliter'}
      </PageTitle>
      {form.errorAt('persons') && <p className="field-error">{form.errorAt('persons')}</p>}
      <ul className="chosen">
        {list.fields.map((person, index) => (
          <li key={person.id}>
            <PersonFields
              kind={kind}
              index={index}
              field={form.field}
              email={persons[index]?.email}
              flags={flags}
              onRemove={list.fields.length > 1 ? () => remove(index) : undefined}
            />
          </li>
        ))}
      </ul>
      {list.fields.length < most ? (
        <Button onClick={() => list.append(fresh, { focusName: `persons.${list.fields.length}.firstName` })}>
          {kind === 'mam' ? 'Ajouter un assistant maternel' : 'Ajouter une personne'}
        </Button>
      ) : (
        <p className="soft">
          {kind === 'mam'
            ? `Une maison compte ${most} assistants maternels au plus.`
            : `Une convention compte ${most} personnes au plus.`}
        </p>
      )}
      <Button type="submit" look="strong">
        Continuer
      </Button>
    </form>
  );
}

/** Nearly always the right address, in plain sight: that of the place itself. */
const newPerson = (kind: AskedKind, draft: RequestDraft): PersonDraft =>
  kind === 'linf' ? { ...emptyPerson, address: draft.place.address } : emptyPerson;

const names = (persons: readonly PersonDraft[]): string =>
  JSON.stringify(persons.map(({ firstName, lastName }) => [firstName, lastName]));
