import { Button } from './button.tsx';
import { Facts } from './facts.tsx';
import './shown-secret.css';
import { toast } from './toast.tsx';

/** What a program signs in with, shown once: each part is copied with a button, or by hand, selected in one click. */
export function ShownSecret({ clientId, secret }: { clientId: string; secret: string }) {
  return (
    <Facts
      facts={[
        { term: 'Identifiant (client_id)', value: <Copied text={clientId} name="identifiant" /> },
        { term: 'Secret (client_secret)', value: <Copied text={secret} name="secret" /> },
      ]}
    />
  );
}

const theWords = {
  identifiant: { whole: 'l’identifiant', copied: 'Identifiant copié.' },
  secret: { whole: 'le secret', copied: 'Secret copié.' },
};

function Copied({ text, name }: { text: string; name: keyof typeof theWords }) {
  const { whole, copied } = theWords[name];
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast(copied),
      () => toast('Votre navigateur n’a pas permis la copie. Sélectionnez le texte, puis copiez-le.'),
    );
  return (
    <span className="row">
      <code className="secret">{text}</code>
      {/* Browsers give none to a page that did not come over HTTPS. */}
      {navigator.clipboard && (
        <Button onClick={copy}>
          Copier<span className="only-read-aloud"> {whole}</span>
        </Button>
      )}
    </span>
  );
}
