import { useEffect } from 'react';
import {
  listOwnAttestations,
  type OwnAttestation,
  signAttestation,
} from '../../../contract/information-attestations.ts';
import { AttestationSignature } from '../../../domain/linf/destruction-attestation.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxField } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';

/** Who signs, in what function, and the commitment to tick under its words (LIN-08). */
export function SigningForm({
  attestation: { habilitationId, month, number, version },
  words,
  onClose,
}: {
  attestation: OwnAttestation;
  words: readonly string[];
  onClose: () => void;
}) {
  const session = useSession();
  const name = session.status === 'open' ? `${session.account.firstName} ${session.account.lastName}` : '';
  const signing = useCommand(signAttestation, [listOwnAttestations]);
  const form = useProblemForm({
    schema: AttestationSignature,
    // Nothing is ticked in advance: the box is the signature.
    defaultValues: { name, function: '', committed: false as unknown as true },
    serverPath: 'signature',
    onSubmit: async (signature) => {
      const params = { id: habilitationId, month, number: String(number) };
      try {
        await signing.send({ params, body: { version, signature } });
      } catch (failure) {
        if (['conflict', 'wrong-state'].includes(problemOf(failure).code ?? '')) {
          await readAgain(listOwnAttestations);
        }
        throw failure;
      }
      toast('Attestation signée. La Caf la voit, et vous pouvez la télécharger.');
      onClose();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('name'))?.focus();
  }, []);
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <p>En signant, vous attestez que&nbsp;:</p>
      <ul>
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <TextField label="Nom et prénom" autoComplete="name" {...form.field('name')} />
      <TextField
        label="Fonction"
        hint="Par exemple, responsable du relais petite enfance."
        autoComplete="organization-title"
        {...form.field('function')}
      />
      <CheckboxField
        label="J’ai vérifié, et je l’atteste."
        hint="La date et votre numéro d’identification sont joints à votre signature."
        {...form.field('committed')}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Signer l’attestation
        </Button>
        <Button look="quiet" onClick={onClose} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
