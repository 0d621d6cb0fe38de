import { useState } from 'react';
import { requestPassword } from '../../contract/public.ts';
import { temporaryPasswordDays } from '../../domain/accounts/password-rules.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { useCommand } from '../api/command.ts';
import { problemOf } from '../api/problem.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { useProblemForm } from '../design/problem-form.ts';
import { TextField } from '../design/text-field.tsx';
import { ShownWords } from './shown-words.tsx';
import { useChallenge } from './use-challenge.ts';
import './narrow-page.css';
import { EmailText } from '../design/email-text.tsx';

const LostPassword = requestPassword.body.pick({ email: true, answer: true });

/**
 * Asks for a new password with the identifier and a text shown on the screen (PWD-06, PWD-07). What is said afterwards
 * does not depend on whether the address has an account.
 */
export function LostPasswordPage() {
  const [sentTo, setSentTo] = useState<string>();
  return (
    <div className="narrow-page">
      {sentTo === undefined ? <LostPasswordForm onSent={setSentTo} /> : <Sent email={sentTo} />}
    </div>
  );
}

function LostPasswordForm({ onSent }: { onSent: (email: string) => void }) {
  const command = useCommand(requestPassword);
  const challenge = useChallenge();
  const form = useProblemForm({
    schema: LostPassword,
    defaultValues: { email: '', answer: '' },
    onSubmit: async ({ email, answer }) => {
      const { id, proof } = await challenge.proved();
      try {
        await command.send({ body: { email, answer, challengeId: id, proof } });
        onSent(email);
      } catch (failure) {
        // Right or wrong, a text is used once: the next try needs another.
        if (problemOf(failure).code === 'challenge-failed') {
          form.form.setValue('answer', '');
          challenge.renew();
        }
        throw failure;
      }
    },
  });
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below="Vous en recevrez un nouveau par e-mail. L’ancien cessera aussitôt de fonctionner.">
        Mot de passe perdu ou volé
      </PageTitle>
      <TextField
        label="Adresse e-mail"
        hint="Celle qui vous sert d’identifiant."
        type="email"
        autoComplete="username"
        {...form.field('email')}
      />
      <ShownWords
        challenge={challenge}
        onRenew={() => {
          form.form.setValue('answer', '');
          challenge.renew();
        }}
      />
      <TextField
        label="Le texte affiché"
        hint="Les accents et les majuscules ne comptent pas."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field('answer')}
      />
      <Button type="submit" look="strong" busy={form.sending}>
        Recevoir un nouveau mot de passe
      </Button>
    </form>
  );
}

function Sent({ email }: { email: string }) {
  return (
    <div className="stack">
      <PageTitle>Votre demande est enregistrée</PageTitle>
      <p>
        Si un compte existe pour{' '}
        <strong>
          <EmailText email={email} />
        </strong>
        , un nouveau mot de passe y arrive dans les minutes qui viennent. L’ancien ne fonctionne plus.
      </p>
      <p>
        Utilisez celui du <strong>dernier</strong> e-mail reçu, dans les{' '}
        {numberInWords(temporaryPasswordDays)} jours&nbsp;: il vous sera demandé d’en choisir un autre.
      </p>
      <p className="soft">
        Rien reçu&nbsp;? Regardez dans les courriers indésirables et vérifiez l’adresse. C’est celle qui
        figure dans votre convention&nbsp;; si elle a changé, contactez votre Caf.
      </p>
      <LinkButton to="/connexion">Aller à la connexion</LinkButton>
    </div>
  );
}
