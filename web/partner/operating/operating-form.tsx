import type { OwnEstablishment } from '../../../contract/partner.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { Button } from '../../design/button.tsx';
import { DraftFound } from '../../design/draft-found.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { ContactSection } from './contact-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { MembersSection } from './members-section.tsx';
import { NewerVersion } from './newer-version.tsx';
import { PlaceSection } from './place-section.tsx';
import { TextsSection } from './texts-section.tsx';
import {
  type CheckedSubmission,
  changedFields,
  informationToStartFrom,
  namingPartiesAlone,
  TypedSubmission,
  typedToStartWith,
  versionSeen,
} from './typed-information.ts';
import { WhatCameBefore } from './what-came-before.tsx';
import './operating-form.css';

/** The form itself, as {@link useOperatingForm} holds it. */
export type OperatingFormInHand = ReturnType<typeof useOperatingForm>;

/** Every field of the operating information, none of them due (PUB-05). */
function useOperatingForm({
  establishment,
  draft,
  found,
  onChecked,
}: {
  establishment: OwnEstablishment;
  draft: string;
  found: readonly FieldError[];
  onChecked: (values: CheckedSubmission) => void;
}) {
  return useProblemForm({
    schema: TypedSubmission,
    defaultValues: typedToStartWith(establishment),
    draft,
    found,
    onSubmit: (values) => {
      onChecked(namingPartiesAlone(values, establishment));
      // Nothing is sent yet: the draft stays.
      return false;
    },
  });
}

/** What one types. `found` is what the server refused at the last sending; `onForget` leaves what was typed. */
export function OperatingForm({
  establishment,
  draft,
  found,
  onChecked,
  onForget,
}: {
  establishment: OwnEstablishment;
  draft: string;
  found: readonly FieldError[];
  onChecked: (values: CheckedSubmission) => void;
  onForget: () => void;
}) {
  const inHand = useOperatingForm({ establishment, draft, found, onChecked });
  const { form } = inHand;
  const overtaken = form.watch('basedOn') !== versionSeen(establishment);
  const typed = TypedSubmission.safeParse(form.getValues()).data?.information;
  return (
    <form className="stack operating-form" {...inHand.props}>
      <FormErrorSummary {...inHand.summary} />
      {overtaken ? (
        <NewerVersion
          establishment={establishment}
          differing={typed && changedFields(informationToStartFrom(establishment), typed)}
          onKeep={() => form.setValue('basedOn', versionSeen(establishment))}
          onTakeTheirs={onForget}
        />
      ) : (
        inHand.restored && <DraftFound onForget={onForget} />
      )}
      <WhatCameBefore establishment={establishment} />
      <p className="lead">
        Remplissez ce que vous voulez&nbsp;: aucune rubrique n’est obligatoire, et une rubrique vide ne paraît
        pas sur le site. Ce que vous écrivez se garde dans cet onglet, même si la page se recharge.
      </p>
      <ContactSection inHand={inHand} />
      <HoursSection inHand={inHand} />
      <TextsSection inHand={inHand} />
      {establishment.parties.length > 0 && <MembersSection inHand={inHand} parties={establishment.parties} />}
      <PlaceSection inHand={inHand} isEaje={establishment.type === 'EAJE'} />
      <Button type="submit" look="strong">
        Relire avant d’envoyer
      </Button>
    </form>
  );
}
