import { TextField } from '../../design/text-field.tsx';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

/** How families get in touch. */
export function ContactSection({ inHand }: { inHand: OperatingFormInHand }) {
  return (
    <Section section="contact" establishment={inHand.establishment}>
      <div className="operating-pair">
        <TextField
          {...inHand.about('phone', 'Par exemple\u00a0: 04\u00a075\u00a025\u00a000\u00a000.')}
          type="tel"
          {...inHand.field('information.phone')}
        />
        <TextField
          {...inHand.about('secondPhone', 'Un portable, un accueil du soir…')}
          type="tel"
          {...inHand.field('information.secondPhone')}
        />
      </div>
      <TextField
        {...inHand.about('email', 'Celle où les familles vous écrivent.')}
        type="email"
        {...inHand.field('information.email')}
      />
      <TextField
        {...inHand.about('website', 'Par exemple\u00a0: www.commune.fr/creche.')}
        inputMode="url"
        {...inHand.field('information.website')}
      />
    </Section>
  );
}
