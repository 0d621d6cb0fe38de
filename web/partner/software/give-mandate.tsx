import { type FormEvent, useState } from 'react';
import {
  giveMandate,
  listOwnMandates,
  type MandateView,
  type OwnMandates,
} from '../../../contract/mandates.ts';
import type { EditorId } from '../../../domain/software/editor.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';

/** Chooses the software that will declare the places of a crèche, in place of any other. */
export function GiveMandate({
  name,
  mandate,
  editors,
  onCancel,
}: {
  name: string;
  mandate: MandateView;
  editors: OwnMandates['editors'];
  onCancel: (() => void) | undefined;
}) {
  const giving = useCommand(giveMandate, [listOwnMandates]);
  const [editorId, setEditorId] = useState('');
  const [missing, setMissing] = useState(false);
  const chosen = editors.find(({ id }) => id === editorId);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!chosen);
    if (!chosen) return;
    try {
      const body = { editorId: chosen.id as EditorId, version: mandate.version };
      await giving.send({ params: { id: mandate.establishmentId }, body });
      toast(`${chosen.name} peut déclarer les disponibilités de ${name}.`);
    } catch (failure) {
      if (['conflict', 'wrong-state'].includes(problemOf(failure).code)) await readAgain(listOwnMandates);
    }
  };
  return (
    <form className="stack stack-tight no-print" onSubmit={(event) => void give(event)} noValidate>
      <ProblemNotice problem={giving.problem} />
      <SelectField
        label="Logiciel"
        hint="Vous répondez de ce qu’il envoie, comme si vous l’aviez saisi. Vous pouvez corriger à tout moment."
        placeholder="Choisissez un logiciel"
        error={missing ? 'Choisissez un logiciel dans la liste.' : undefined}
        value={editorId}
        onChange={(event) => setEditorId(event.target.value)}
        choices={editors.map(({ id, name: editor, company }) => ({
          value: id,
          label: `${editor} (${company})`,
        }))}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={giving.pending}>
          Donner le mandat<span className="only-read-aloud"> pour {name}</span>
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel} disabled={giving.pending}>
            Annuler
          </Button>
        )}
      </div>
    </form>
  );
}
