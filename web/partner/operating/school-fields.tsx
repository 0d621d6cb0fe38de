import { holidays, schoolTimes, schoolZones } from '../../../domain/establishment/choices.ts';
import { schoolZoneOf } from '../../../domain/establishment/school-zone.ts';
import { cafCodeOfEstablishment } from '../../../domain/identifiers.ts';
import { CheckboxGroup, SelectField } from '../../design/choices.tsx';
import { holidayWords, schoolTimeWords, schoolZoneWords } from '../../establishment/choice-words.ts';
import { chosenOf, nothingSaid } from './choices-typed.ts';
import type { OperatingFormInHand } from './operating-form.tsx';

/** When a leisure centre is open, as the school year goes. */
export function SchoolFields({ inHand }: { inHand: OperatingFormInHand }) {
  const times = inHand.controlled('information.schoolTimes');
  const open = inHand.controlled('information.holidays');
  const zone = schoolZoneOf(cafCodeOfEstablishment(inHand.establishment.establishmentId));
  return (
    <>
      <CheckboxGroup
        {...inHand.about('schoolTimes')}
        id={times.id}
        error={times.error}
        choices={schoolTimes.map((value) => ({ value, label: schoolTimeWords[value] }))}
        values={times.value ?? []}
        onChange={({ target }) => times.onChange(chosenOf(schoolTimes, times.value, target))}
      />
      <CheckboxGroup
        {...inHand.about('holidays')}
        id={open.id}
        error={open.error}
        sideBySide
        choices={holidays.map((value) => ({ value, label: holidayWords[value] }))}
        values={open.value ?? []}
        onChange={({ target }) => open.onChange(chosenOf(holidays, open.value, target))}
      />
      <SelectField
        {...inHand.about(
          'schoolZone',
          `Votre département est dans cette zone\u00a0: ${schoolZoneWords[zone]}.`,
        )}
        placeholder={nothingSaid}
        choices={schoolZones.map((value) => ({ value, label: schoolZoneWords[value] }))}
        {...inHand.field('information.schoolZone')}
      />
    </>
  );
}
