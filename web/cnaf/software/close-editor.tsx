import { closeEditor, type EditorLine, listEditors } from '../../../contract/editors.ts';
import { useCommand } from '../../api/command.ts';
import { toast } from '../../design/toast.tsx';
import { ConfirmedAct } from './confirmed-act.tsx';

/** Closes an editor's access for good. */
export function CloseEditor({ editor }: { editor: EditorLine }) {
  const closing = useCommand(closeEditor, [listEditors]);
  return (
    <ConfirmedAct
      label="Fermer l’accès"
      name={editor.name}
      title={`Fermer l’accès de ${editor.name}\u00a0?`}
      pending={closing.pending}
      problem={closing.problem}
      onCancel={closing.reset}
      onConfirm={async () => {
        await closing.send({ params: { editorId: editor.id }, body: { version: editor.version } });
        toast(`L’accès de ${editor.name} est fermé.`);
      }}
    >
      <p>
        Son prochain envoi sera refusé. Ce qu’il a déclaré reste en ligne, et les crèches peuvent déclarer
        elles-mêmes ou choisir un autre logiciel. Un accès fermé ne se rouvre pas&nbsp;: enregistrez l’éditeur
        de nouveau si besoin.
      </p>
    </ConfirmedAct>
  );
}
