import type { ChangeEvent } from 'react';
import { closingPeriods, days } from '../../../domain/establishment/operating-information.ts';
import { CheckboxField, CheckboxGroup } from '../../design/choices.tsx';
import { closingWords, dayWords, fieldWords } from '../../establishment/words.ts';
import { DayHours } from './day-hours.tsx';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';
import { withMondayOnWorkingDays, withoutOtherWorkingDays } from './typed-information.ts';

/** When the establishment is open: by the day, several ranges each, and when it closes in the year. */
export function HoursSection({ inHand }: { inHand: OperatingFormInHand }) {
  const { form, errorAt } = inHand;
  const hours = inHand.controlled('information.openingHours');
  const same = inHand.controlled('sameHours');
  const periods = inHand.controlled('information.closingPeriods');
  const typed = hours.value ?? {};

  const changeSame = (event: ChangeEvent<HTMLInputElement>) => {
    const ticked = event.target.checked;
    hours.onChange(ticked ? withoutOtherWorkingDays(typed) : withMondayOnWorkingDays(typed));
    same.onChange(ticked);
  };
  /** « Jamais » and the others exclude each other: the last one ticked stays. */
  const changePeriods = ({ target: { value, checked } }: ChangeEvent<HTMLInputElement>) => {
    const others = (periods.value ?? []).filter(
      (one) => one !== value && (one === 'never') === (value === 'never'),
    );
    periods.onChange(closingPeriods.filter((one) => others.includes(one) || (checked && one === value)));
  };
  const shown = same.value ? (['monday', 'saturday', 'sunday'] as const) : days;
  return (
    <Section title="Horaires et fermetures">
      <CheckboxField
        label="Accueil sur rendez-vous"
        hint="Cochez si les familles prennent rendez-vous avant de venir."
        {...inHand.field('information.byAppointment')}
      />
      <fieldset className="week-hours">
        <legend className="field-label">{fieldWords.openingHours}</legend>
        <p className="soft">Laissez vides les jours où vous êtes fermé.</p>
        <CheckboxField
          id={same.id}
          label="Mêmes horaires du lundi au vendredi"
          checked={same.value}
          onChange={changeSame}
        />
        {shown.map((day) => (
          <DayHours
            key={day}
            path={`information.openingHours.${day}`}
            name={day === 'monday' && same.value ? 'Du lundi au vendredi' : dayWords[day]}
            ranges={typed[day] ?? []}
            errorAt={errorAt}
            onChange={(ranges) =>
              hours.onChange({ ...form.getValues('information.openingHours'), [day]: ranges })
            }
          />
        ))}
      </fieldset>
      <CheckboxGroup
        label={fieldWords.closingPeriods}
        id={periods.id}
        choices={closingPeriods.map((value) => ({ value, label: closingWords[value] }))}
        values={periods.value ?? []}
        error={periods.error}
        onChange={changePeriods}
      />
    </Section>
  );
}
