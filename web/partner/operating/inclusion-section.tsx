import { accessibilities } from '../../../domain/establishment/choices.ts';
import { concerns } from '../../../domain/establishment/operating-fields.ts';
import { CheckboxField, CheckboxGroup } from '../../design/choices.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { accessibilityWords } from '../../establishment/choice-words.ts';
import { chosenOf } from './choices-typed.ts';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

/** How everybody can come: children with a disability, people who move with difficulty, parents who look for work. */
export function InclusionSection({ inHand }: { inHand: OperatingFormInHand }) {
  const access = inHand.controlled('information.accessibility');
  const avip = inHand.about(
    'avip',
    'Elle réserve des places aux parents en recherche d’emploi ou en formation, et les accompagne.',
  );
  return (
    <Section section="inclusion" establishment={inHand.establishment}>
      <TextArea
        {...inHand.about('handicap', 'Comment vous accueillez ces enfants, et à qui en parler.')}
        limit={4000}
        {...inHand.field('information.handicap')}
      />
      <CheckboxGroup
        {...inHand.about('accessibility')}
        id={access.id}
        error={access.error}
        choices={accessibilities.map((value) => ({ value, label: accessibilityWords[value] }))}
        values={access.value ?? []}
        onChange={({ target }) => access.onChange(chosenOf(accessibilities, access.value, target))}
      />
      {concerns('avip', inHand.establishment.type) && (
        <CheckboxField label={avip.label} hint={avip.hint} {...inHand.field('information.avip')} />
      )}
    </Section>
  );
}
