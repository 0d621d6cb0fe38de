import type { ChangeEvent } from 'react';
import { concerns } from '../../../domain/establishment/operating-fields.ts';
import { closingPeriods, days } from '../../../domain/establishment/operating-information.ts';
import { CheckboxField, CheckboxGroup } from '../../design/choices.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { closingWords, dayWords } from '../../establishment/words.ts';
import { ClosingDatesField } from './closing-dates.tsx';
import { DayHours } from './day-hours.tsx';
import type { OperatingFormInHand } from './operating-form.tsx';
import { SchoolFields } from './school-fields.tsx';
import { Section } from './section.tsx';
import { withMondayOnWorkingDays, withoutOtherWorkingDays } from './typed-information.ts';

/** When the establishment is open: by the day, several ranges each, and when it closes in the year. */
export function HoursSection({ inHand }: { inHand: OperatingFormInHand }) {
  const { form, errorAt } = inHand;
  const hours = inHand.controlled('information.openingHours');
  const same = inHand.controlled('sameHours');
  const periods = inHand.controlled('information.closingPeriods');
  const typed = hours.value ?? {};
  const hoursWords = inHand.about('openingHours');

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
    <Section section="hours" establishment={inHand.establishment}>
      <CheckboxField
        label="Accueil sur rendez-vous"
        hint="Cochez si les familles prennent rendez-vous avant de venir."
        {...inHand.field('information.byAppointment')}
      />
      {concerns('appointments', inHand.establishment.type) && (
        <TextArea
          {...inHand.about('appointments', 'Par quel moyen, et à quels moments.')}
          limit={1000}
          {...inHand.field('information.appointments')}
        />
      )}
      {concerns('schoolTimes', inHand.establishment.type) && <SchoolFields inHand={inHand} />}
      <fieldset className="week-hours">
        <legend className="field-label">{hoursWords.label}</legend>
        {hoursWords.hint && <div className="field-hint">{hoursWords.hint}</div>}
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
        {...inHand.about('closingPeriods')}
        id={periods.id}
        choices={closingPeriods.map((value) => ({ value, label: closingWords[value] }))}
        values={periods.value ?? []}
        error={periods.error}
        onChange={changePeriods}
      />
      <ClosingDatesField inHand={inHand} />
    </Section>
  );
}
