import type { ReactNode } from 'react';
import { useId } from 'react';
import { careModes } from '../../../domain/linf/family-request.ts';
import { CheckboxGroup, RadioGroup } from '../../design/choices.tsx';
import { DateField } from '../../design/date-field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';
import { keysOf } from '../../establishment/words.ts';
import { CommuneBox } from '../../information-requests/commune-box.tsx';
import { WeekNeeds } from '../../information-requests/week-needs.tsx';
import { beneficiaryWords, careModeWords, channelWords } from '../../information-requests/words.ts';
import type { InformationForm } from './use-information-form.ts';
import './family-fields.css';

/** The questions put to a family: few, and most of them optional (LIN-01). */
export function FamilyFields({ form }: { form: InformationForm }) {
  return (
    <>
      <Part title="Votre enfant">
        <ChildFields form={form} />
      </Part>
      <Part title="L’accueil que vous cherchez">
        <CareFields form={form} />
      </Part>
      <Part title="Vous">
        <ParentFields form={form} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="stack family-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function ChildFields({ form }: { form: InformationForm }) {
  const kind = form.form.watch('family.child.kind');
  return (
    <>
      <RadioGroup
        label="Votre enfant est-il déjà né&nbsp;?"
        hint="Pour plusieurs enfants, envoyez une demande pour chacun, ou dites-le dans les précisions."
        sideBySide
        choices={[
          { value: 'born', label: 'Oui' },
          { value: 'expected', label: 'Pas encore' },
        ]}
        {...form.field('family.child.kind')}
      />
      {kind === 'born' && (
        <DateField
          label="Sa date de naissance"
          hint="Le lieu d’information renseigne pour les enfants de moins de six ans."
          {...form.controlled('family.child.birthDate')}
          value={form.form.watch('family.child.birthDate') ?? ''}
        />
      )}
      {kind === 'expected' && (
        <DateField
          label="Date prévue de la naissance"
          {...form.controlled('family.child.dueDate')}
          value={form.form.watch('family.child.dueDate') ?? ''}
        />
      )}
      <TextField
        label="Nombre de frères et sœurs"
        optional
        width="short"
        type="number"
        min={0}
        max={20}
        inputMode="numeric"
        {...form.field('family.siblings', { valueAsNumber: true })}
      />
      <TextArea
        label="Besoins particuliers de votre enfant"
        optional
        hint="Handicap, santé, alimentation… N’écrivez que ce qui aide à trouver un accueil. En l’écrivant, vous acceptez que le lieu d’information le lise."
        limit={1000}
        rows={3}
        {...form.field('family.specialNeeds')}
      />
    </>
  );
}

function CareFields({ form }: { form: InformationForm }) {
  const modes = form.controlled('modes');
  const start = form.controlled('family.startDate');
  const week = form.controlled('family.halfDays');
  return (
    <>
      <CheckboxGroup
        label="Modes d’accueil qui vous intéressent"
        hint="Un seul, ou plusieurs si vous hésitez."
        id={modes.id}
        error={modes.error}
        choices={careModes.map((mode) => ({
          value: mode,
          label: careModeWords[mode].name,
          hint: careModeWords[mode].meaning,
        }))}
        values={modes.value ?? []}
        onChange={({ target }) =>
          modes.onChange(
            careModes.filter((mode) =>
              mode === target.value ? target.checked : modes.value?.includes(mode),
            ),
          )
        }
      />
      <DateField
        label="À partir de quand"
        optional
        hint="Même approximative."
        {...start}
        value={start.value ?? ''}
      />
      <WeekNeeds id={week.id} error={week.error} value={week.value ?? 0} onChange={week.onChange} />
      <TextArea
        label="Horaires particuliers"
        optional
        hint="Tôt le matin, le soir, la nuit, le week-end, des horaires qui changent…"
        limit={500}
        rows={2}
        {...form.field('family.atypicalHours')}
      />
      <TextArea
        label="Précisions, questions"
        optional
        hint="N’indiquez pas de numéro d’allocataire ni de numéro de sécurité sociale."
        limit={2000}
        rows={4}
        {...form.field('family.comment')}
      />
    </>
  );
}

function ParentFields({ form }: { form: InformationForm }) {
  const home = form.controlled('family.homeCommune');
  const work = form.controlled('family.workCommune');
  const channel = form.form.watch('family.preferredChannel');
  return (
    <>
      <div className="field-pair">
        <TextField label="Prénom" autoComplete="given-name" {...form.field('family.firstName')} />
        <TextField label="Nom" autoComplete="family-name" {...form.field('family.lastName')} />
      </div>
      <TextField
        label="Adresse e-mail"
        hint="L’accusé de réception et le lien pour suivre votre demande y sont envoyés."
        type="email"
        autoComplete="email"
        {...form.field('family.email')}
      />
      <RadioGroup
        label="Comment préférez-vous qu’on vous réponde&nbsp;?"
        sideBySide
        choices={keysOf(channelWords).map((value) => ({ value, label: channelWords[value] }))}
        {...form.field('family.preferredChannel')}
      />
      <div className="field-pair">
        <TextField
          label="Téléphone"
          optional={channel !== 'phone'}
          type="tel"
          autoComplete="tel"
          {...form.field('family.phone')}
        />
        <TextField
          label="Quand vous joindre"
          optional
          placeholder=""
          {...form.field('family.preferredHours')}
        />
      </div>
      <CommuneBox
        label="Commune de votre domicile"
        {...home}
        value={home.value ?? ''}
        onChange={home.onChange}
      />
      <CommuneBox
        label="Commune de votre travail"
        optional
        hint="Si un accueil près de votre travail vous conviendrait aussi."
        {...work}
        value={work.value ?? ''}
        onChange={work.onChange}
      />
      <RadioGroup
        label="Êtes-vous allocataire de la Caf&nbsp;?"
        hint="Vous pouvez demander des informations dans tous les cas."
        sideBySide
        choices={keysOf(beneficiaryWords).map((value) => ({ value, label: beneficiaryWords[value] }))}
        {...form.field('family.beneficiary')}
      />
    </>
  );
}
