import { useEffect } from 'react';
import { type RequestDetail, readRequest } from '../../../contract/caf.ts';
import { recordAttestation } from '../../../contract/caf-duration.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';

/** Records the attestation of destruction that came back (AVN-06, S1 art. 2, S3 art. 3). */
export function AttestationForm({ request, onDone }: { request: RequestDetail; onDone: () => void }) {
  const recording = useCommand(recordAttestation, [readRequest]);
  const form = useProblemForm({
    schema: recordAttestation.body.shape.received,
    defaultValues: { on: '', signatory: '' },
    draft: `attestation:${request.id}`,
    serverPath: 'received',
    onSubmit: async (received) => {
      await recording.send({ params: { id: request.id }, body: { version: request.version, received } });
      toast('Attestation de destruction enregistrée.');
      onDone();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('on'))?.focus();
  }, []);
  return (
    <form className="stack panel" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <DateField label="Signée le" {...form.controlled('on')} />
      <TextField
        label="Signataire"
        hint="La personne habilitée qui atteste la destruction."
        {...form.field('signatory')}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Enregistrer l’attestation
        </Button>
        <Button look="quiet" onClick={onDone} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
