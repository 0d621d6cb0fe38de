import { type EditorLine, listEditors, rotateSecret } from '../../../contract/editors.ts';
import { useCommand } from '../../api/command.ts';
import { ConfirmedAct } from './confirmed-act.tsx';
import type { Shown } from './editors-page.tsx';

/** Gives an editor another secret; the one before serves no more. */
export function RenewSecret({ editor, onRenewed }: { editor: EditorLine; onRenewed: (made: Shown) => void }) {
  const renewing = useCommand(rotateSecret, [listEditors]);
  return (
    <ConfirmedAct
      label="Renouveler le secret"
      name={editor.name}
      title={`Renouveler le secret de ${editor.name}\u00a0?`}
      pending={renewing.pending}
      problem={renewing.problem}
      onCancel={renewing.reset}
      onConfirm={async () => {
        const input = { params: { editorId: editor.id }, body: { version: editor.version } };
        const { editor: renewed, secret } = await renewing.send(input);
        onRenewed({ editor: renewed, secret });
      }}
    >
      <p>
        L’ancien secret et les jetons en cours sont refusés aussitôt. Ce logiciel n’enverra plus rien tant que
        l’éditeur n’aura pas mis le nouveau en place&nbsp;: convenez du moment avec lui.
      </p>
    </ConfirmedAct>
  );
}
