import { useState } from 'react';
import {
  listOnline,
  type OnlineDetail,
  readOnline,
  withdrawInformation,
} from '../../../contract/caf-online.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { toast } from '../../design/toast.tsx';
import { ReasonForm } from '../reason-form.tsx';

const words = {
  operating: { action: 'Retirer le fonctionnement', what: 'Les informations de fonctionnement' },
  availability: { action: 'Retirer les disponibilités', what: 'Les disponibilités' },
} as const;

const changed = [readOnline, listOnline];

/** Takes a part offline at once, with a reason that the provider receives (PUB-07). */
export function Withdrawal({
  online,
  part,
  version,
  onClosed,
}: {
  online: OnlineDetail;
  part: keyof typeof words;
  version: number;
  /** Called when the form is gone, whether or not it was sent. */
  onClosed: () => void;
}) {
  const withdrawing = useCommand(withdrawInformation, changed);
  const [writing, setWriting] = useState(false);
  const { action, what } = words[part];

  const withdraw = async (reason: string) => {
    try {
      await withdrawing.send({ params: { id: online.establishmentId }, body: { part, version, reason } });
    } catch (failure) {
      const { code } = problemOf(failure);
      if (code === 'conflict' || code === 'wrong-state') await readAgain(...changed);
      throw failure;
    }
    close();
    toast(`${what} ne sont plus en ligne. Le partenaire est prévenu.`);
  };
  const close = () => {
    setWriting(false);
    onClosed();
  };
  if (!writing) {
    return (
      <div className="no-print">
        <Button onClick={() => setWriting(true)}>{action}…</Button>
      </div>
    );
  }
  return (
    <div className="panel">
      <ReasonForm
        draft={`retrait:${part}:${online.establishmentId}`}
        label="Motif du retrait"
        hint="Le partenaire reçoit ce texte par e-mail et le retrouve dans son espace."
        action={action}
        look="danger"
        confirm={{
          title: `${action} de «\u00a0${online.name}\u00a0»\u00a0?`,
          effect: (
            <p>
              {what} disparaissent aussitôt de la fiche que lisent les familles. Elles y reviendront quand le
              partenaire en enverra de nouvelles{part === 'operating' && ', une fois validées'}.
            </p>
          ),
        }}
        onSend={withdraw}
        onCancel={close}
      />
    </div>
  );
}
