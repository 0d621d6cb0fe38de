import type { RegisterDetail } from '../../../contract/rights.ts';
import { EffectProof } from '../../../domain/rights/close-register-entry.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { parisDay } from '../../design/format.ts';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';

/** Closes an entry on what proves its effect; a claim, on what came of it. */
export function CloseForm({
  entry,
  onSend,
  onCancel,
}: {
  entry: RegisterDetail;
  onSend: (proof: EffectProof) => Promise<unknown>;
  onCancel: () => void;
}) {
  const claim = entry.nature === 'claim';
  const form = useProblemForm({
    schema: EffectProof,
    defaultValues: { what: '', on: parisDay(now()), reference: '' },
    draft: `registre-cloture:${entry.id}`,
    serverPath: 'proof',
    onSubmit: onSend,
  });
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <TextArea
        label={claim ? 'Suite donnée à la réclamation' : 'Ce qui prouve que c’est fait'}
        hint={
          claim
            ? 'Ce que la Caf a vérifié, demandé ou fait corriger.'
            : 'Par exemple\u00a0: fiche corrigée et relue, données remises contre signature, personne retirée du fichier.'
        }
        limit={1000}
        rows={5}
        {...form.field('what')}
      />
      <DateField label="Fait le" {...form.controlled('on')} />
      <TextField
        label="Référence"
        hint="D’un courrier, d’un fichier, d’un avenant."
        optional
        {...form.field('reference')}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Clore la demande
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
