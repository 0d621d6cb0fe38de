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
import type { InformationForm } from './use-information-form.ts';
import { useWords } from './words/words.ts';
import './family-fields.css';

/** The questions put to a family: few, and most of them optional (LIN-01). */
export function FamilyFields({ form }: { form: InformationForm }) {
  const { parts } = useWords();
  return (
    <>
      <Part title={parts.child}>
        <ChildFields form={form} />
      </Part>
      <Part title={parts.care}>
        <CareFields form={form} />
      </Part>
      <Part title={parts.parent}>
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

const choicesOf = (words: Record<string, string>) =>
  keysOf(words).map((value) => ({ value, label: words[value] }));

function ChildFields({ form }: { form: InformationForm }) {
  const { fields, choices } = useWords();
  const kind = form.form.watch('family.child.kind');
  return (
    <>
      <RadioGroup
        {...fields.born}
        sideBySide
        choices={choicesOf(choices.born)}
        {...form.field('family.child.kind')}
      />
      {kind === 'born' && (
        <DateField
          {...fields.birthDate}
          {...form.controlled('family.child.birthDate')}
          value={form.form.watch('family.child.birthDate') ?? ''}
        />
      )}
      {kind === 'expected' && (
        <DateField
          {...fields.dueDate}
          {...form.controlled('family.child.dueDate')}
          value={form.form.watch('family.child.dueDate') ?? ''}
        />
      )}
      <TextField
        {...fields.siblings}
        optional
        width="short"
        type="number"
        min={0}
        max={20}
        inputMode="numeric"
        {...form.field('family.siblings', { valueAsNumber: true })}
      />
      <TextArea
        {...fields.specialNeeds}
        optional
        limit={1000}
        rows={3}
        {...form.field('family.specialNeeds')}
      />
    </>
  );
}

function CareFields({ form }: { form: InformationForm }) {
  const { fields, choices } = useWords();
  const modes = form.controlled('modes');
  const start = form.controlled('family.startDate');
  const week = form.controlled('family.halfDays');
  return (
    <>
      <CheckboxGroup
        {...fields.modes}
        id={modes.id}
        error={modes.error}
        choices={careModes.map((value) => ({ value, ...choices.modes[value] }))}
        values={modes.value ?? []}
        onChange={({ target }) =>
          modes.onChange(
            careModes.filter((mode) =>
              mode === target.value ? target.checked : modes.value?.includes(mode),
            ),
          )
        }
      />
      <DateField {...fields.startDate} optional {...start} value={start.value ?? ''} />
      <WeekNeeds
        {...fields.halfDays}
        id={week.id}
        error={week.error}
        value={week.value ?? 0}
        onChange={week.onChange}
      />
      <TextArea
        {...fields.atypicalHours}
        optional
        limit={500}
        rows={2}
        {...form.field('family.atypicalHours')}
      />
      <TextArea {...fields.comment} optional limit={2000} rows={4} {...form.field('family.comment')} />
    </>
  );
}

function ParentFields({ form }: { form: InformationForm }) {
  const { fields, choices } = useWords();
  const home = form.controlled('family.homeCommune');
  const work = form.controlled('family.workCommune');
  const channel = form.form.watch('family.preferredChannel');
  return (
    <>
      <div className="field-pair">
        <TextField {...fields.firstName} autoComplete="given-name" {...form.field('family.firstName')} />
        <TextField {...fields.lastName} autoComplete="family-name" {...form.field('family.lastName')} />
      </div>
      <TextField {...fields.email} type="email" autoComplete="email" {...form.field('family.email')} />
      <RadioGroup
        {...fields.preferredChannel}
        sideBySide
        choices={choicesOf(choices.channels)}
        {...form.field('family.preferredChannel')}
      />
      <div className="field-pair">
        <TextField
          {...fields.phone}
          optional={channel !== 'phone'}
          type="tel"
          autoComplete="tel"
          {...form.field('family.phone')}
        />
        <TextField
          {...fields.preferredHours}
          optional
          placeholder=""
          {...form.field('family.preferredHours')}
        />
      </div>
      <CommuneBox {...fields.homeCommune} {...home} value={home.value ?? ''} onChange={home.onChange} />
      <CommuneBox
        {...fields.workCommune}
        optional
        {...work}
        value={work.value ?? ''}
        onChange={work.onChange}
      />
      <RadioGroup
        {...fields.beneficiary}
        sideBySide
        choices={choicesOf(choices.beneficiaries)}
        {...form.field('family.beneficiary')}
      />
    </>
  );
}
