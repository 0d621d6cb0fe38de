import { Notice } from '../../design/notice.tsx';
import { ShownSecret } from '../../design/shown-secret.tsx';
import type { Shown } from './editors-page.tsx';

/** What the editor must be given, shown once: nobody can read the secret again. */
export function NewSecret({ editor, secret }: Shown) {
  if (secret === undefined) {
    return (
      <Notice kind="warning" title={`Le secret de ${editor.name} n’a pas pu être affiché`} live>
        <p>La première réponse s’est perdue en route. Renouvelez le secret pour en afficher un autre.</p>
      </Notice>
    );
  }
  return (
    <Notice kind="success" title={`Remettez ceci à ${editor.company}`} live>
      <div className="stack stack-tight">
        <p>
          Copiez le secret maintenant&nbsp;: il ne sera plus jamais affiché. Remettez-le par un moyen sûr, et
          non par e-mail.
        </p>
        <ShownSecret clientId={editor.id} secret={secret} />
      </div>
    </Notice>
  );
}
