import type { OwnEstablishment } from '../../../contract/partner.ts';
import { ageUnits } from '../../../domain/establishment/age-range.ts';
import { languages, mealKinds, nappyKinds } from '../../../domain/establishment/choices.ts';
import { concerns } from '../../../domain/establishment/operating-fields.ts';
import { CheckboxGroup, SelectField } from '../../design/choices.tsx';
import { TextField } from '../../design/text-field.tsx';
import { ageUnitWords, languageWords, mealWords, nappyWords } from '../../establishment/choice-words.ts';
import { chosenOf, nothingSaid } from './choices-typed.ts';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

/** Whole numbers as they are typed; anything else goes to the schema as it is, to be refused with its words. */
const asNumber = { setValueAs: (typed: unknown) => (/^\d+$/u.test(String(typed)) ? Number(typed) : typed) };

/** Whom the establishment welcomes, and how the day goes. */
export function WelcomeSection({ inHand }: { inHand: OperatingFormInHand }) {
  const { type } = inHand.establishment;
  const spoken = inHand.controlled('information.languages');
  return (
    <Section section="welcome" establishment={inHand.establishment}>
      {concerns('ages', type) && <Ages inHand={inHand} type={type} />}
      {concerns('capacity', type) && (
        <TextField
          {...inHand.about('capacity', 'Enfants accueillis en même temps.')}
          width="short"
          inputMode="numeric"
          {...inHand.field('information.capacity', asNumber)}
        />
      )}
      {concerns('emergencyPlaces', type) && (
        <TextField
          {...inHand.about('emergencyPlaces', 'Parmi elles, celles que vous gardez pour un besoin imprévu.')}
          width="short"
          inputMode="numeric"
          {...inHand.field('information.emergencyPlaces', asNumber)}
        />
      )}
      {concerns('meals', type) && (
        <SelectField
          {...inHand.about('meals')}
          placeholder={nothingSaid}
          choices={mealKinds.map((value) => ({ value, label: mealWords[value] }))}
          {...inHand.field('information.meals')}
        />
      )}
      {concerns('nappies', type) && (
        <SelectField
          {...inHand.about('nappies')}
          placeholder={nothingSaid}
          choices={nappyKinds.map((value) => ({ value, label: nappyWords[value] }))}
          {...inHand.field('information.nappies')}
        />
      )}
      <details open={(spoken.value?.length ?? 0) > 0 || undefined}>
        <summary>Langues parlées, outre le français</summary>
        <CheckboxGroup
          {...inHand.about('languages')}
          id={spoken.id}
          error={spoken.error}
          sideBySide
          choices={languages.map((value) => ({ value, label: languageWords[value] }))}
          values={spoken.value ?? []}
          onChange={({ target }) => spoken.onChange(chosenOf(languages, spoken.value, target))}
        />
      </details>
    </Section>
  );
}

function Ages({ inHand }: { inHand: OperatingFormInHand; type: OwnEstablishment['type'] }) {
  const about = inHand.about('ages');
  return (
    <fieldset className="ages">
      <legend className="field-label">{about.label}</legend>
      {about.hint && <div className="field-hint">{about.hint}</div>}
      <div className="operating-pair">
        {(
          [
            ['youngest', 'À partir de'],
            ['oldest', 'Jusqu’à'],
          ] as const
        ).map(([end, words]) => (
          <div className="age" key={end}>
            <TextField
              label={words}
              width="short"
              inputMode="numeric"
              {...inHand.field(`information.ages.${end}.value`, asNumber)}
            />
            <SelectField
              label={<span className="only-read-aloud">{words}, unité</span>}
              choices={ageUnits.map((value) => ({ value, label: ageUnitWords[value].several }))}
              {...inHand.field(`information.ages.${end}.unit`)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
