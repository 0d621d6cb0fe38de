import { funds } from '../../../domain/establishment/choices.ts';
import { concerns } from '../../../domain/establishment/operating-fields.ts';
import type { OperatingField } from '../../../domain/establishment/operating-information.ts';
import { SelectField } from '../../design/choices.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { fundWords } from '../../establishment/choice-words.ts';
import { nothingSaid } from './choices-typed.ts';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

type TextName = Extract<
  OperatingField,
  'tariffs' | 'educationalProject' | 'manager' | 'team' | 'admission' | 'enrolment'
>;

const texts: Record<TextName, { limit: number; hint: string }> = {
  tariffs: { limit: 4000, hint: 'Ce que paie une famille, et comment c’est calculé.' },
  admission: { limit: 4000, hint: 'Âge, commune, durée, ordre des demandes.' },
  enrolment: { limit: 4000, hint: 'À qui s’adresser, quand, avec quels papiers.' },
  educationalProject: { limit: 4000, hint: 'Ce que vous proposez aux enfants, et pourquoi.' },
  manager: { limit: 1000, hint: 'La fonction, et le nom si la personne en est d’accord.' },
  team: { limit: 4000, hint: 'Les métiers présents, sans les noms de famille.' },
};

function Text({ inHand, name }: { inHand: OperatingFormInHand; name: TextName }) {
  const { limit, hint } = texts[name];
  return <TextArea {...inHand.about(name, hint)} limit={limit} {...inHand.field(`information.${name}`)} />;
}

const plain = 'Du texte simple\u00a0: les retours à la ligne sont gardés.';

/** What a place costs, and how one gets it. */
export function EnrolmentSection({ inHand }: { inHand: OperatingFormInHand }) {
  const { form, establishment } = inHand;
  const fund = form.watch('information.funding');
  const meaning = funds.find((one) => one === fund);
  return (
    <Section section="enrolment" establishment={establishment} hint={plain}>
      <Text inHand={inHand} name="tariffs" />
      {concerns('funding', establishment.type) && (
        <div className="stack stack-tight">
          <SelectField
            {...inHand.about('funding', 'Les familles liront ce que cela change pour elles.')}
            placeholder={nothingSaid}
            choices={funds.map((value) => ({ value, label: fundWords[value].name }))}
            {...inHand.field('information.funding')}
          />
          {meaning && <p className="soft">{fundWords[meaning].meaning}</p>}
        </div>
      )}
      <Text inHand={inHand} name="admission" />
      <Text inHand={inHand} name="enrolment" />
    </Section>
  );
}

/** What families read at length about the place and the people. */
export function PresentationSection({ inHand }: { inHand: OperatingFormInHand }) {
  return (
    <Section section="presentation" establishment={inHand.establishment} hint={plain}>
      <Text inHand={inHand} name="educationalProject" />
      <Text inHand={inHand} name="manager" />
      <Text inHand={inHand} name="team" />
    </Section>
  );
}
