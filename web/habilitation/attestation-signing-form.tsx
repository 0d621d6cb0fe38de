import { useEffect } from 'react';
import { AttestationSignature } from '../../domain/linf/destruction-attestation.ts';
import { Button } from '../design/button.tsx';
import { CheckboxField } from '../design/choices.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../design/problem-form.ts';
import { TextField } from '../design/text-field.tsx';

/** Who signs, in what function, and the commitment to tick under its words (LIN-08, AVN-06). */
export function AttestationSigningForm({
  words,
  name = '',
  joined,
  sign,
  onCancel,
}: {
  words: readonly string[];
  /** Of whoever is signed in. */
  name?: string;
  /** What is kept with the signature, said under the box. */
  joined: string;
  /** Throws {@link ApiProblem}. */
  sign: (signature: AttestationSignature) => Promise<void>;
  onCancel: () => void;
}) {
  const form = useProblemForm({
    schema: AttestationSignature,
    // Nothing is ticked in advance: the box is the signature.
    defaultValues: { name, function: '', committed: false as unknown as true },
    serverPath: 'signature',
    onSubmit: sign,
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
      <CheckboxField label="J’ai vérifié, et je l’atteste." hint={joined} {...form.field('committed')} />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Signer l’attestation
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
