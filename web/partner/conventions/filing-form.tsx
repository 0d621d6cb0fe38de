import { useEffect } from 'react';
import * as z from 'zod';
import { fileCommitment, listOwnCommitments, type OwnCommitmentView } from '../../../contract/commitments.ts';
import { sendOwnUploadPiece } from '../../../contract/partner-files.ts';
import { largestFile } from '../../../domain/files/stored-file.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { toast } from '../../design/toast.tsx';
import { SentFileField } from '../../files/sent-file-field.tsx';
import { useSentFile } from '../../files/use-sent-file.ts';

/** The file goes by itself, piece by piece: the form holds nothing else. */
const schema = z.object({});

/** Files the commitment that a subcontractor signed, or another one in its place (LIN-09). */
export function FilingForm({
  id,
  caf,
  commitment: { number, version, filed },
  onClose,
}: {
  id: string;
  caf: string;
  commitment: OwnCommitmentView;
  onClose: () => void;
}) {
  const sent = useSentFile(sendOwnUploadPiece);
  const filing = useCommand(fileCommitment, [listOwnCommitments]);
  const form = useProblemForm({
    schema,
    defaultValues: {},
    onSubmit: async () => {
      const file = await sent.whenThere('file');
      try {
        await filing.send({ params: { id, number: String(number) }, body: { version, file } });
      } catch (failure) {
        if (problemOf(failure).code === 'conflict') await readAgain(listOwnCommitments);
        throw failure;
      }
      toast(`Document déposé. La ${caf} est prévenue par e-mail.`);
      onClose();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('file'))?.focus();
  }, []);
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <SentFileField
        label="Engagement signé par le prestataire"
        hint={`PDF, JPEG ou PNG, ${largestFile / 1024 / 1024} Mo au plus. Il reste privé\u00a0: seuls les agents de la ${caf} le lisent.${filed ? ' Il remplace le document déjà déposé, qui est effacé.' : ''}`}
        id={fieldId('file')}
        file={sent}
        error={form.errorAt('file')}
        onChange={() => form.form.clearErrors()}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Déposer
        </Button>
        <Button look="quiet" onClick={onClose} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
