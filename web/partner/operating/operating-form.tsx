import { useEffect } from 'react';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import type { OperatingField } from '../../../domain/establishment/operating-information.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { Button } from '../../design/button.tsx';
import { DraftFound } from '../../design/draft-found.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { fieldWords } from '../../establishment/words.ts';
import { ContactSection } from './contact-section.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { DraftLine, OtherDraft } from './draft-line.tsx';
import { HoursSection } from './hours-section.tsx';
import { InclusionSection } from './inclusion-section.tsx';
import { MembersSection } from './members-section.tsx';
import { NewerVersion } from './newer-version.tsx';
import { PartsOverview } from './parts-overview.tsx';
import { PlaceSection } from './place-section.tsx';
import { useDraftState } from './server-draft.ts';
import { EnrolmentSection, PresentationSection } from './texts-section.tsx';
import {
  type CheckedSubmission,
  changedFields,
  informationToStartFrom,
  namingPartiesAlone,
  TypedSubmission,
  typedToStartWith,
  versionSeen,
} from './typed-information.ts';
import { WelcomeSection } from './welcome-section.tsx';
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
  const form = useProblemForm({
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
  const reasons = establishment.submission?.returned?.fields;
  return {
    ...form,
    establishment,
    /** The words of a field, and why the Caf sent it back, if it did. */
    about: (field: OperatingField, hint?: string) => ({
      label: fieldWords[field],
      hint: reasons?.[field] ? (
        <>
          <strong className="returned-reason verbatim">Renvoyé par la Caf&nbsp;: {reasons[field]}</strong>
          {hint && <span>{hint}</span>}
        </>
      ) : (
        hint
      ),
    }),
  };
}

/** What one types. `found` is what the server refused at the last sending; `onForget` leaves what was typed. */
export function OperatingForm({
  establishment,
  draft,
  keeper,
  found,
  onChecked,
  onForget,
  onTakeOther,
}: {
  establishment: OwnEstablishment;
  draft: string;
  keeper: DraftKeeper;
  found: readonly FieldError[];
  onChecked: (values: CheckedSubmission) => void;
  onForget: () => void;
  /** The draft of another tab or machine is to take the place of this one. */
  onTakeOther: () => void;
}) {
  const inHand = useOperatingForm({ establishment, draft, found, onChecked });
  const { form } = inHand;
  const state = useDraftState(keeper);
  useEffect(() => {
    const watching = form.watch((values) => keeper.changed(JSON.stringify(values)));
    return () => watching.unsubscribe();
  }, [form, keeper]);
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
        inHand.restored && state.is !== 'elsewhere' && <DraftFound onForget={onForget} />
      )}
      <OtherDraft state={state} onKeepMine={() => void keeper.keepMine()} onTakeOther={onTakeOther} />
      <WhatCameBefore establishment={establishment} />
      <p className="lead">
        Remplissez ce que vous voulez&nbsp;: aucune rubrique n’est obligatoire, et une rubrique vide ne paraît
        pas sur le site. Ce que vous écrivez s’enregistre tout seul, pour vous seul&nbsp;: vous le retrouverez
        sur un autre appareil.
      </p>
      <PartsOverview establishment={establishment} />
      <ContactSection inHand={inHand} />
      <HoursSection inHand={inHand} />
      <WelcomeSection inHand={inHand} />
      <InclusionSection inHand={inHand} />
      <EnrolmentSection inHand={inHand} />
      <PresentationSection inHand={inHand} />
      {establishment.parties.length > 0 && <MembersSection inHand={inHand} />}
      <PlaceSection inHand={inHand} />
      <Button type="submit" look="strong">
        Relire avant d’envoyer
      </Button>
      <DraftLine state={state} />
    </form>
  );
}
