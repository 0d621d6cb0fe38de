import { TextField } from '../../design/text-field.tsx';
import { fieldWords } from '../../establishment/words.ts';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

/** How families get in touch. */
export function ContactSection({ inHand }: { inHand: OperatingFormInHand }) {
  return (
    <Section title="Coordonnées">
      <div className="operating-pair">
        <TextField
          label={fieldWords.phone}
          type="tel"
          hint="Par exemple&nbsp;: 04&nbsp;75&nbsp;25&nbsp;00&nbsp;00."
          {...inHand.field('information.phone')}
        />
        <TextField
          label={fieldWords.secondPhone}
          type="tel"
          hint="Un portable, un accueil du soir…"
          {...inHand.field('information.secondPhone')}
        />
      </div>
      <TextField
        label={fieldWords.email}
        type="email"
        hint="Celle où les familles vous écrivent."
        {...inHand.field('information.email')}
      />
      <TextField
        label={fieldWords.website}
        inputMode="url"
        hint="Par exemple&nbsp;: www.commune.fr/creche."
        {...inHand.field('information.website')}
      />
    </Section>
  );
}
