import { useState } from 'react';
import * as z from 'zod';
import {
  listOwnEstablishments,
  type OwnEstablishment,
  readOwnEstablishment,
  submitOperatingInformation,
} from '../../../contract/partner.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { useCommand } from '../../api/command.ts';
import { ApiProblem } from '../../api/problem.ts';
import { queryClient, readAgain, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxField } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatList } from '../../design/format.ts';
import { useProblemForm } from '../../design/problem-form.ts';
import { EmptyState } from '../../design/situations.tsx';
import { fieldWords } from '../../establishment/words.ts';
import { Commitments } from './commitments.tsx';
import { NewerVersion } from './newer-version.tsx';
import { Preview } from './preview.tsx';
import {
  type CheckedSubmission,
  changedFields,
  informationToStartFrom,
  versionSeen,
} from './typed-information.ts';

const Acceptance = z.object({
  commitmentsAccepted: submitOperatingInformation.body.shape.commitmentsAccepted,
});

/** What was typed as families will read it, the commitments to accept, and the sending (PUB-02, PUB-06). */
export function CheckStep({
  establishment,
  checked,
  onBack,
  onRefused,
  onKeep,
  onTakeTheirs,
  onSent,
}: {
  establishment: OwnEstablishment;
  checked: CheckedSubmission;
  onBack: () => void;
  /** The server found something wrong in what was typed. */
  onRefused: (errors: readonly FieldError[]) => void;
  /** What was typed is to take the place of the newer version, of that number. */
  onKeep: (basedOn: number) => void;
  onTakeTheirs: () => void;
  onSent: () => void;
}) {
  const params = { id: establishment.establishmentId };
  const command = useCommand(submitOperatingInformation, [listOwnEstablishments]);
  const { basedOn, information } = checked;
  const before = informationToStartFrom(establishment);
  const changed = changedFields(before, information);
  const overtaken = basedOn !== versionSeen(establishment);
  // A conflict that the person settled is not an error any more: the attempt that met it.
  const [settled, setSettled] = useState<number>();

  const form = useProblemForm({
    schema: Acceptance,
    defaultValues: {},
    onSubmit: async ({ commitmentsAccepted }) => {
      try {
        const answer = await command.send({ params, body: { basedOn, information, commitmentsAccepted } });
        queryClient.setQueryData(reading(readOwnEstablishment, { params }).queryKey, answer);
        onSent();
      } catch (failure) {
        if (failure instanceof ApiProblem && failure.code === 'conflict')
          await readAgain(readOwnEstablishment);
        if (failure instanceof ApiProblem && failure.errors.length > 0) onRefused(failure.errors);
        else throw failure;
      }
    },
  });
  if (changed.length === 0 && establishment.submission?.state !== 'returned' && !overtaken) {
    return (
      <EmptyState
        title="Vous n’avez rien changé"
        action={<Button onClick={onBack}>Revenir à la saisie</Button>}
      >
        Il n’y a donc rien à envoyer à la Caf.
      </EmptyState>
    );
  }
  return (
    <form className="stack" {...form.props}>
      {form.summary.attempt !== settled && <FormErrorSummary {...form.summary} />}
      {overtaken && (
        <NewerVersion
          establishment={establishment}
          differing={changed}
          onKeep={() => {
            setSettled(form.summary.attempt);
            onKeep(versionSeen(establishment));
          }}
          onTakeTheirs={onTakeTheirs}
        />
      )}
      {changed.length > 0 && (
        <p className="lead">
          Vous modifiez&nbsp;: {formatList(changed.map((field) => fieldWords[field].toLowerCase()))}.
        </p>
      )}
      <Preview name={establishment.name} information={information} />
      <div>
        <Button onClick={onBack}>Modifier la saisie</Button>
      </div>
      <section className="stack stack-tight" aria-labelledby="engagements">
        <h2 id="engagements">Vos engagements</h2>
        <Commitments mam={establishment.type === 'MAM'} />
      </section>
      <CheckboxField
        label="J’ai lu ces engagements et je les accepte"
        {...form.field('commitmentsAccepted')}
      />
      <div className="stack stack-tight">
        <Button type="submit" look="strong" busy={form.sending}>
          Envoyer à la Caf
        </Button>
        <p className="soft">
          La Caf relira avant la mise en ligne. Jusque-là,{' '}
          {establishment.operating && !establishment.operating.withdrawn
            ? 'la version actuelle reste en ligne.'
            : 'rien ne paraît sur le site.'}
        </p>
      </div>
    </form>
  );
}
