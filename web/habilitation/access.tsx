import { temporaryPasswordDays } from '../../domain/accounts/password-rules.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { StateTag, type StateTone } from '../design/state-tag.tsx';

/** Where a person's access stands after activation (ACT-05). */
export type Access = 'password-due' | 'password-mailed' | 'personal';

export const accessWords: Record<Access, { name: string; tone: StateTone; meaning: string }> = {
  'password-due': {
    name: 'Mot de passe à envoyer',
    tone: 'waiting',
    meaning: 'Un mot de passe part par e-mail dans la minute.',
  },
  'password-mailed': {
    name: 'Mot de passe envoyé',
    tone: 'elsewhere',
    meaning: `Le mot de passe reçu par e-mail est à remplacer à la première connexion, dans les ${numberInWords(temporaryPasswordDays)} jours. Passé ce délai, la personne en demande un autre depuis la page de connexion.`,
  },
  personal: {
    name: 'Mot de passe personnel',
    tone: 'good',
    meaning: 'La personne a choisi son mot de passe.',
  },
};

/** An access in words and colour. */
export const AccessTag = ({ access }: { access: Access }) => (
  <StateTag tone={accessWords[access].tone}>{accessWords[access].name}</StateTag>
);
