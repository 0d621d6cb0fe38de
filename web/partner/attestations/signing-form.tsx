import {
  listOwnAttestations,
  type OwnAttestation,
  signAttestation,
} from '../../../contract/information-attestations.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { toast } from '../../design/toast.tsx';
import { AttestationSigningForm } from '../../habilitation/attestation-signing-form.tsx';

/** The signature of a month's attestation by a person of the information place (LIN-08). */
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
  return (
    <AttestationSigningForm
      words={words}
      name={name}
      joined="La date et votre numéro d’identification sont joints à votre signature."
      onCancel={onClose}
      sign={async (signature) => {
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
      }}
    />
  );
}
