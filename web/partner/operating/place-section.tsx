import { CheckboxField } from '../../design/choices.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { fieldWords } from '../../establishment/words.ts';
import { CommunesField } from './communes-field.tsx';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

/** Who is welcome, and from where. AVIP concerns crèches alone. */
export function PlaceSection({ inHand, isEaje }: { inHand: OperatingFormInHand; isEaje: boolean }) {
  return (
    <Section title="Public accueilli">
      <TextArea
        label={fieldWords.handicap}
        hint="Comment vous accueillez ces enfants, et à qui en parler."
        limit={4000}
        {...inHand.field('information.handicap')}
      />
      {isEaje && (
        <CheckboxField
          label={fieldWords.avip}
          hint="Elle réserve des places aux parents en recherche d’emploi ou en formation, et les accompagne."
          {...inHand.field('information.avip')}
        />
      )}
      <CommunesField {...inHand.controlled('information.communesServed')} />
    </Section>
  );
}
