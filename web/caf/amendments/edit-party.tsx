import { useId, useState } from 'react';
import * as z from 'zod';
import { legalFormWords } from '../../../documents/legal-forms.ts';
import { civilities, Representative } from '../../../domain/caf/caf-profile.ts';
import { type Annex, Party } from '../../../domain/habilitation/annex.ts';
import { everyMemberSigns } from '../../../domain/habilitation/kinds.ts';
import { InformationPlace } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatPhone } from '../../design/format.ts';
import { useProblemForm } from '../../design/problem-form.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { TextField } from '../../design/text-field.tsx';
import { AddressFields } from '../../habilitation/address-fields.tsx';
import { PostalAddressLines } from '../../habilitation/postal-address.tsx';
import { changeAbout, put, without } from './edit-changes.ts';
import type { EditProps } from './edit-persons.tsx';

/** « Sans civilité » is an answer: the empty line of the list. */
const signed = Party.extend({
  representative: Representative.extend({ civility: z.enum(civilities).default('') }),
});
const unsigned = Party.omit({ representative: true, legalForm: true });

/** The party that signs: its name, address, contact and representative. */
export function EditParty({ kind, before, changes, onChange }: EditProps) {
  const change = changeAbout(changes, 'party');
  const held = change?.op === 'change-party' ? change.party : before.provider;
  const [editing, setEditing] = useState(false);
  return (
    <Contact
      title="Coordonnées du partenaire"
      held={held}
      changed={change !== undefined}
      editing={editing}
      onEdit={() => setEditing(true)}
      onUndo={() => onChange(without(changes, 'party'))}
    >
      <PartyForm
        kind={kind}
        party={held}
        onKeep={(party) => {
          onChange(
            JSON.stringify(party) === JSON.stringify(before.provider)
              ? without(changes, 'party')
              : put(changes, { op: 'change-party', party }),
          );
          setEditing(false);
        }}
        onCancel={() => setEditing(false)}
      />
    </Contact>
  );
}

/** The information place of a LINF. */
export function EditPlace({ before, changes, onChange }: EditProps) {
  const change = changeAbout(changes, 'place');
  const held = change?.op === 'change-place' ? change.place : before.place;
  const [editing, setEditing] = useState(false);
  const form = {
    onKeep: (place: InformationPlace) => {
      onChange(put(changes, { op: 'change-place', place }));
      setEditing(false);
    },
    onCancel: () => setEditing(false),
  };
  if (!held) return null;
  return (
    <Contact
      title="Lieu d’information"
      held={held}
      changed={change !== undefined}
      editing={editing}
      onEdit={() => setEditing(true)}
      onUndo={() => onChange(without(changes, 'place'))}
    >
      <PlaceForm place={held} {...form} />
    </Contact>
  );
}

function Contact({
  title,
  held,
  changed,
  editing,
  onEdit,
  onUndo,
  children,
}: {
  title: string;
  held: Pick<Annex['provider'], 'name' | 'address' | 'email' | 'phone'>;
  changed: boolean;
  editing: boolean;
  onEdit: () => void;
  onUndo: () => void;
  children: React.ReactNode;
}) {
  const titleId = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {editing ? (
        children
      ) : (
        <div className="edit-line">
          <div>
            <strong>{held.name}</strong> {changed && <StateTag tone="waiting">Changé</StateTag>}
            <br />
            <span className="soft small">
              <PostalAddressLines address={held.address} />
              <br />
              <EmailText email={held.email} />
              {held.phone && `, ${formatPhone(held.phone)}`}
            </span>
          </div>
          <div className="row">
            <Button look="quiet" onClick={onEdit} aria-label={`Modifier\u00a0: ${title}`}>
              Modifier
            </Button>
            {changed && (
              <Button look="quiet" onClick={onUndo} aria-label={`Ne rien changer\u00a0: ${title}`}>
                Ne rien changer
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}

function PartyForm({
  kind,
  party,
  onKeep,
  onCancel,
}: {
  kind: EditProps['kind'];
  party: Annex['provider'];
  onKeep: (party: Annex['provider']) => void;
  onCancel: () => void;
}) {
  const membersSign = everyMemberSigns(kind);
  const form = useProblemForm<z.ZodType<Party, Party>>({
    schema: (membersSign ? unsigned : signed) as unknown as z.ZodType<Party, Party>,
    defaultValues: { ...party, phone: party.phone ? formatPhone(party.phone) : '' },
    onSubmit: (typed) => onKeep(typed),
  });
  return (
    <form className="panel stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <TextField label="Nom" autoFocus {...form.field('name')} />
      {(kind === 'structures' || kind === 'linf') && (
        <SelectField
          label="Forme juridique"
          choices={Object.entries(legalFormWords).map(([value, label]) => ({ value, label }))}
          {...form.field('legalForm')}
        />
      )}
      <AddressFields path="address" field={form.field} />
      <TextField label="Adresse e-mail" type="email" {...form.field('email')} />
      <TextField label="Téléphone" type="tel" optional width="medium" {...form.field('phone')} />
      {!membersSign && (
        <>
          <SelectField
            label="Civilité du représentant"
            optional
            placeholder="Sans civilité"
            choices={civilities.filter(Boolean).map((civility) => ({ value: civility, label: civility }))}
            {...form.field('representative.civility')}
          />
          <div className="field-pair">
            <TextField label="Prénom du représentant" {...form.field('representative.firstName')} />
            <TextField label="Nom du représentant" {...form.field('representative.lastName')} />
          </div>
          <TextField label="Qualité du représentant" {...form.field('representative.role')} />
        </>
      )}
      <FormButtons onCancel={onCancel} />
    </form>
  );
}

function PlaceForm({
  place,
  onKeep,
  onCancel,
}: {
  place: InformationPlace;
  onKeep: (place: InformationPlace) => void;
  onCancel: () => void;
}) {
  const form = useProblemForm({
    schema: InformationPlace,
    defaultValues: { ...place, phone: place.phone ? formatPhone(place.phone) : '' },
    onSubmit: (typed) => onKeep(typed),
  });
  return (
    <form className="panel stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <TextField label="Nom du lieu" autoFocus {...form.field('name')} />
      <AddressFields path="address" field={form.field} />
      <TextField label="Adresse e-mail" type="email" {...form.field('email')} />
      <TextField label="Téléphone" type="tel" optional width="medium" {...form.field('phone')} />
      <FormButtons onCancel={onCancel} />
    </form>
  );
}

function FormButtons({ onCancel }: { onCancel: () => void }) {
  return (
    <div className="row">
      <Button type="submit">Garder ce changement</Button>
      <Button look="quiet" onClick={onCancel}>
        Annuler
      </Button>
    </div>
  );
}
