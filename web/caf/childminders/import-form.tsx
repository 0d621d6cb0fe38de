import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ChangeCounts } from '../../../domain/childminders/change-counts.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { TextField } from '../../design/text-field.tsx';

const numberId = 'nombre-de-retraits';

/**
 * The last step before a file goes online: what it does, in figures; an unusual removal is confirmed by typing its
 * number (CSV-08).
 */
export function ImportForm({
  counts,
  removalsToConfirm,
  onSend,
  onCancel,
}: {
  counts: ChangeCounts;
  removalsToConfirm?: number;
  onSend: (confirmedRemovals: number | undefined) => Promise<unknown>;
  onCancel: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setAttempt(attempt + 1);
    setProblem(undefined);
    setWrong(undefined);
    if (removalsToConfirm !== undefined && typed.replace(/\s/gu, '') !== String(removalsToConfirm)) {
      setWrong(`Tapez ${formatNumber(removalsToConfirm)}, le nombre de personnes retirées.`);
      return;
    }
    setSending(true);
    try {
      await onSend(removalsToConfirm);
    } catch (failure) {
      setProblem(problemOf(failure));
      setSending(false);
    }
  };
  const lines = problem
    ? [{ message: problem.detail }]
    : wrong
      ? [{ fieldId: numberId, message: wrong }]
      : [];
  return (
    <form className="panel stack" noValidate onSubmit={send}>
      <FormErrorSummary title={problem?.title} lines={lines} attempt={attempt} />
      <h2 ref={title} tabIndex={-1}>
        Importer ce fichier
      </h2>
      <ul>
        <li>{formatCount(counts.added, 'personne ajoutée', 'personnes ajoutées')}</li>
        <li>{formatCount(counts.changed, 'fiche modifiée', 'fiches modifiées')}</li>
        <li>{formatCount(counts.removed, 'personne retirée', 'personnes retirées')}</li>
        <li>{formatCount(counts.after, 'personne en ligne ensuite', 'personnes en ligne ensuite')}</li>
      </ul>
      <p>
        Ce fichier remplace en une fois celui qui est en ligne. Vous pourrez revenir au précédent. Le
        département est prévenu par e-mail.
      </p>
      {removalsToConfirm !== undefined && (
        <TextField
          id={numberId}
          label={`Pour confirmer le retrait, tapez le nombre de personnes retirées (${formatNumber(removalsToConfirm)})`}
          hint="Ce nombre est inhabituel&nbsp;: un fichier coupé se reconnaît ainsi."
          error={wrong}
          inputMode="numeric"
          autoComplete="off"
          width="short"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className="row">
        <Button type="submit" look="strong" busy={sending}>
          Mettre en ligne
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
