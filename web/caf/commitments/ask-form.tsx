import { useEffect } from 'react';
import { askForCommitment, listCommitments } from '../../../contract/commitments.ts';
import { CommitmentAsked } from '../../../domain/commitments/commitment-request.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { parisDay } from '../../design/format.ts';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';

const schema = CommitmentAsked.refine(({ dueOn }) => dueOn === undefined || dueOn >= parisDay(now()), {
  error: 'day-gone-by',
  path: ['dueOn'],
});

/** Asks a LINF for the commitment of a subcontractor: whose, why and by when may be said (LIN-09). */
export function AskForm({
  id,
  after,
  onClose,
}: {
  id: string;
  /** Number of the last request in sight: a colleague who asks meanwhile is not doubled. */
  after: number;
  onClose: () => void;
}) {
  const asking = useCommand(askForCommitment, [listCommitments]);
  const form = useProblemForm({
    schema,
    defaultValues: { subcontractor: '', reason: '', dueOn: '' },
    draft: `engagement:${id}`,
    onSubmit: async (asked) => {
      try {
        await asking.send({ params: { id }, body: { after, ...asked } });
      } catch (failure) {
        if (problemOf(failure).code === 'conflict') await readAgain(listCommitments);
        throw failure;
      }
      toast('Demande envoyée. Les personnes du lieu d’information sont prévenues par e-mail.');
      onClose();
    },
  });
  const dueOn = form.controlled('dueOn');
  useEffect(() => {
    document.getElementById(fieldId('subcontractor'))?.focus();
  }, []);
  return (
    <form className="stack panel" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <TextField
        label="Prestataire"
        hint="Le nom que vous lui connaissez. Sans nom, la demande vaut pour tout prestataire du lieu d’information."
        optional
        {...form.field('subcontractor')}
      />
      <TextArea
        label="Motif"
        hint="Le lieu d’information lit ce texte en ligne. L’e-mail ne le reprend pas."
        optional
        limit={1000}
        rows={3}
        {...form.field('reason')}
      />
      <DateField
        label="À déposer au plus tard le"
        hint="Sans date, le lieu d’information a un mois."
        optional
        {...dueOn}
        value={dueOn.value ?? ''}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Envoyer la demande
        </Button>
        <Button look="quiet" onClick={onClose} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
