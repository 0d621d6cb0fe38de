import { useState } from 'react';
import { storedFileTypes } from '../../domain/files/stored-file.ts';
import { Button } from '../design/button.tsx';
import type { FieldWords } from '../design/field.tsx';
import { FileField } from '../design/file-field.tsx';
import type { useSentFile } from './use-sent-file.ts';

/** A PDF or a picture to choose, sent at once: how far it got, how to go on when the connection broke, how to take it off. */
export function SentFileField({
  error,
  id,
  file: { now, choose, resume },
  onChange,
  ...words
}: FieldWords & {
  id: string;
  file: ReturnType<typeof useSentFile>;
  /** Told whenever another file is chosen, or none. */
  onChange?: () => void;
}) {
  // A browser forgets what was chosen only with the control itself.
  const [round, setRound] = useState(0);
  const put = (file: File | undefined) => {
    choose(file);
    onChange?.();
  };
  const takeOff = () => {
    put(undefined);
    setRound(round + 1);
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  const wrong = now?.state === 'refused' ? now.message : error;
  return (
    <div className="stack stack-tight">
      <FileField
        {...words}
        key={round}
        id={id}
        accept={storedFileTypes.join(',')}
        error={wrong}
        file={now?.file}
        sending={
          now?.state === 'sending'
            ? { sent: now.sent, total: Math.max(now.file.size, 1), onCancel: takeOff }
            : undefined
        }
        onFile={put}
      />
      <div role="status">
        {now?.state === 'sent' && <p className="small">Fichier prêt. Validez pour qu’il soit enregistré.</p>}
        {now?.state === 'stopped' && (
          <p className="small">
            <strong>L’envoi s’est interrompu.</strong> {now.problem.detail}
          </p>
        )}
      </div>
      {now && now.state !== 'sending' && (
        <div className="row">
          {now.state === 'stopped' && <Button onClick={resume}>Reprendre l’envoi</Button>}
          <Button look="quiet" onClick={takeOff}>
            Retirer le fichier
          </Button>
        </div>
      )}
    </div>
  );
}
