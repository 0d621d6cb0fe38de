import { useEffect, useRef, useState } from 'react';
import { type RequestDetail, readRequest } from '../../../contract/caf.ts';
import { changeNote } from '../../../contract/caf-instruction.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { toast } from '../../design/toast.tsx';

const schema = changeNote.body.pick({ note: true });

/** What colleagues tell each other about a case: read, then written over. */
export function CaseNote({ request }: { request: RequestDetail }) {
  const [writing, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setWriting(false);
    // Once the form is gone.
    setTimeout(() => button.current?.focus());
  };
  if (writing) return <NoteForm request={request} onClose={close} />;
  return (
    <div className="stack stack-tight">
      <h3>Note interne</h3>
      {request.note ? (
        <blockquote className="verbatim">{request.note}</blockquote>
      ) : (
        <p className="soft">Aucune note. Le partenaire ne lit jamais ce qui est écrit ici.</p>
      )}
      <div className="no-print">
        <Button ref={button} look="quiet" onClick={() => setWriting(true)}>
          {request.note ? 'Modifier la note' : 'Écrire une note'}
        </Button>
      </div>
    </div>
  );
}

function NoteForm({ request, onClose }: { request: RequestDetail; onClose: () => void }) {
  const changing = useCommand(changeNote, [readRequest]);
  const form = useProblemForm({
    schema,
    defaultValues: { note: request.note ?? '' },
    draft: `note:${request.id}`,
    onSubmit: async ({ note = '' }) => {
      try {
        await changing.send({ params: { id: request.id }, body: { version: request.version, note } });
      } catch (failure) {
        if (problemOf(failure).code === 'conflict') await readAgain(readRequest);
        throw failure;
      }
      toast(note ? 'Note enregistrée.' : 'Note effacée.');
      onClose();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('note'))?.focus();
  }, []);
  return (
    <form className="stack stack-tight" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <TextArea
        label="Note interne"
        hint="Vos collègues la lisent, le demandeur jamais. Pas de donnée de santé ni d’avis sur une personne."
        limit={2000}
        rows={4}
        {...form.field('note')}
      />
      <div className="row">
        <Button type="submit" busy={form.sending}>
          Enregistrer la note
        </Button>
        <Button look="quiet" onClick={onClose} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
