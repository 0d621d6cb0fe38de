import { useState } from 'react';
import type { Mail } from '../../documents/mails/layout.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';

/** Where the words of the agent will stand, while none are typed. */
const notYet = '…';

/** What an agent types, in the mail that will carry it: made as the reader will get it, by the words that are sent. */
export function MailPreview({ mailOf, reason }: { mailOf: (reason: string) => Mail; reason: string }) {
  const [shown, setShown] = useState<Mail>();
  const close = () => setShown(undefined);
  return (
    <div>
      <Button look="quiet" onClick={() => setShown(mailOf(reason.trim() || notYet))}>
        Relire l’e-mail avant l’envoi
      </Button>
      {shown && (
        <Dialog title="L’e-mail, tel qu’il sera lu" onClose={close}>
          <div className="dialog-body">
            <p>
              <strong>Objet&nbsp;:</strong> {shown.subject}
            </p>
            <blockquote className="verbatim">{withoutRule(shown.text)}</blockquote>
          </div>
          <div className="dialog-actions">
            <Button onClick={close} data-start>
              Revenir au texte
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** The body in plain text, whose title is underlined by signs of its own length: too long for a narrow window. */
const withoutRule = (text: string): string => text.replace(/\n=+\n/u, '\n');
