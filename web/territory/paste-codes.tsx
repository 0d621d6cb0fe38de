import { useId, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { TextArea } from '../design/text-area.tsx';
import { codesIn } from './search-places.ts';

/** A list of codes pasted from a file, for whoever has one: closed until asked for. */
export function PasteCodes({
  busy,
  onCodes,
}: {
  busy: boolean;
  /** Says whether the codes were taken: the box is then emptied and closed. */
  onCodes: (codes: string[]) => Promise<boolean>;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);

  const close = () => {
    setOpen(false);
    setText('');
    setError(undefined);
    opener.current?.focus();
  };
  const add = async () => {
    const codes = codesIn(text);
    if (codes.length === 0) {
      setError('Collez des codes à cinq chiffres, par exemple 26108 ou 26400.');
      document.getElementById(id)?.focus();
      return;
    }
    setError(undefined);
    if (await onCodes(codes)) close();
  };
  return (
    <div className="stack stack-tight paste-codes">
      <Button ref={opener} look="quiet" aria-expanded={open} onClick={() => (open ? close() : setOpen(true))}>
        Coller une liste de codes
      </Button>
      {open && (
        <div className="stack stack-tight">
          <TextArea
            id={id}
            label="Codes INSEE ou codes postaux"
            hint="Copiés d’un tableur ou d’un e-mail, séparés comme vous voulez. Un code postal ajoute toutes les communes qu’il dessert."
            rows={4}
            value={text}
            error={error}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="row">
            <Button busy={busy} onClick={add}>
              Ajouter ces communes
            </Button>
            <Button look="quiet" onClick={close}>
              Fermer
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
