import type { OperatingField } from '../../../domain/establishment/operating-information.ts';
import { TextArea } from '../../design/text-area.tsx';
import { fieldWords } from '../../establishment/words.ts';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

type TextName = Extract<
  OperatingField,
  'tariffs' | 'educationalProject' | 'manager' | 'team' | 'admission' | 'enrolment'
>;

const texts: readonly { name: TextName; limit: number; hint: string }[] = [
  { name: 'tariffs', limit: 4000, hint: 'Ce que paie une famille, et comment c’est calculé.' },
  { name: 'educationalProject', limit: 4000, hint: 'Ce que vous proposez aux enfants, et pourquoi.' },
  { name: 'manager', limit: 1000, hint: 'La fonction, et le nom si la personne en est d’accord.' },
  { name: 'team', limit: 4000, hint: 'Les métiers présents, sans les noms de famille.' },
  { name: 'admission', limit: 4000, hint: 'Âge, commune, durée, ordre des demandes.' },
  { name: 'enrolment', limit: 4000, hint: 'À qui s’adresser, quand, avec quels papiers.' },
];

/** What families read at length. It is all plain text. */
export function TextsSection({ inHand }: { inHand: OperatingFormInHand }) {
  return (
    <Section title="Présentation" hint="Du texte simple&nbsp;: les retours à la ligne sont gardés.">
      {texts.map(({ name, limit, hint }) => (
        <TextArea
          key={name}
          label={fieldWords[name]}
          hint={hint}
          limit={limit}
          {...inHand.field(`information.${name}`)}
        />
      ))}
    </Section>
  );
}
