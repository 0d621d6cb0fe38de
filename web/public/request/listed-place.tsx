import type { ReactNode } from 'react';
import type * as z from 'zod';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import type { InformationPlace } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { Combobox } from '../../design/combobox.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { AddressFields } from '../../habilitation/address-fields.tsx';
import { CafFirst } from './caf-first.tsx';
import type { PlaceDraft } from './draft.ts';
import { useFlow, useFoundOn, useGoOn } from './flow.tsx';
import { type FoundEstablishment, searchList } from './search-list.ts';
import { useKeptForm } from './use-kept-form.ts';

type Place = z.infer<typeof InformationPlace>;

/** The words of a page about one place of the Caf's list, and how to reach it. */
type PlaceWords = {
  title: string;
  below: ReactNode;
  /** Why the Caf must be known first. */
  cafFirst: string;
  choice: string;
  choiceHint: (caf: string) => string;
  nothing: (caf: string) => string;
  name: string;
  addressHint?: string;
  emailHint: string;
};

/**
 * A page about one place: chosen in the Caf's list (which fills in what the list knows), and its contact, which the
 * applicant checks. `at` is where it stands in the request, `optional` whether it may be absent from the list.
 */
export function ListedPlaceStep({
  at,
  step,
  type,
  schema,
  optional,
  words,
}: {
  at: 'place' | 'house';
  step: 'lieu' | 'maison';
  type: 'RPE' | 'MAM';
  schema: z.ZodType<Place, Place>;
  optional?: boolean;
  words: PlaceWords;
}) {
  const { draft, change } = useFlow();
  const found = useFoundOn(step);
  const goOn = useGoOn();
  const form = useProblemForm({
    schema,
    serverPath: at,
    defaultValues: draft[at],
    found,
    onSubmit: () => goOn(step),
  });
  useKeptForm(form.form, (typed) => change({ [at]: { ...draft[at], ...(typed as PlaceDraft) } }));
  const caf = cafByCode(draft.cafCode);
  const { value: chosenId, onChange, ...field } = form.controlled('establishmentId');
  if (!caf) return <CafFirst title={words.title} why={words.cafFirst} />;

  const choose = (place: FoundEstablishment | null) => {
    onChange(place?.id ?? '');
    if (!place) return;
    change({ described: { ...draft.described, [place.id]: place.facts } });
    const { name, address, email, phone } = place.contact;
    const known = { name, email, phone, ...Object.fromEntries(addressParts(address)) };
    for (const [path, text] of Object.entries(known)) {
      if (text) form.form.setValue(path as 'name', text, { shouldValidate: form.form.formState.isSubmitted });
    }
  };
  const facts = chosenId ? draft.described[chosenId] : undefined;
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below={words.below}>{words.title}</PageTitle>
      <Combobox<FoundEstablishment>
        {...field}
        label={words.choice}
        hint={words.choiceHint(caf.name)}
        optional={optional}
        // A request that comes back to be corrected has lost what the list said: the name given stands in.
        value={chosenId ? chosenPlace(chosenId, facts?.name ?? (draft[at].name || chosenId)) : null}
        onChange={choose}
        search={(typed, signal) => searchList({ cafCode: caf.code, type }, typed, signal)}
        nothing={words.nothing(caf.name)}
      />
      <TextField label={words.name} autoComplete="organization" {...form.field('name')} />
      <AddressFields path="address" field={form.field} hint={words.addressHint} fill />
      <TextField
        label="Adresse e-mail"
        hint={words.emailHint}
        type="email"
        autoComplete="email"
        {...form.field('email')}
      />
      <TextField
        label="Téléphone"
        optional
        type="tel"
        width="medium"
        autoComplete="tel"
        {...form.field('phone')}
      />
      <Button type="submit" look="strong">
        Continuer
      </Button>
    </form>
  );
}

const addressParts = (address: PlaceDraft['address']) =>
  Object.entries(address).map(([part, text]) => [`address.${part}`, text] as const);

/** The place chosen, as the search box shows it: its name alone was kept. */
const chosenPlace = (id: string, name: string): FoundEstablishment => ({
  id,
  label: name,
  facts: { type: 'RPE', name, address: '' },
  contact: {
    establishmentId: id,
    name,
    address: { street: '', complement: '', postcode: '', city: '' },
    email: '',
    phone: '',
  },
});
