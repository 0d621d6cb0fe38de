import { useState } from 'react';
import {
  importCouncilFile,
  listCouncilChanges,
  listCouncilDeposits,
  readCouncilFile,
  rejectCouncilFile,
  rollBackChildminders,
} from '../../../contract/caf-childminders.ts';
import type { FileDecision } from '../../../domain/caf/importer.ts';
import { keptPreviousDays } from '../../../domain/childminders/erasure-rules.ts';
import { waitsForImporter } from '../../../domain/childminders/transitions.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { formatDate } from '../../design/format.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { toast } from '../../design/toast.tsx';
import { ReasonForm } from '../reason-form.tsx';
import { useWriting } from '../use-writing.ts';
import type { FileDetail } from './file-page.tsx';
import { ImportForm } from './import-form.tsx';

const changed = [readCouncilFile, listCouncilDeposits, listCouncilChanges];

/** Whether what was seen is no longer how things stand: it must be read again. */
const isOvertaken = ({ code }: ApiProblem): boolean =>
  ['conflict', 'wrong-state', 'removal-to-confirm', 'no-convention', 'not-importer'].includes(code);

type Writing = 'import' | 'reject' | 'roll-back';

/** What an importer may do with a file: import it, send it back, or go back to the one before (CSV-05, CSV-08, CSV-09). */
export function FileActs({ detail }: { detail: FileDetail }) {
  const { file, council, preview } = detail;
  const importing = useCommand(importCouncilFile, changed);
  const rejecting = useCommand(rejectCouncilFile, changed);
  const rollingBack = useCommand(rollBackChildminders, changed);
  const { writing, setWriting, closing } = useWriting<Writing>();
  const [overtaken, setOvertaken] = useState<{ problem: ApiProblem; typed?: string }>();
  const params = { habilitationId: file.habilitationId, fileId: file.id };
  const { pointerVersion } = council;
  // A form whose act is no longer possible is not shown: what was typed in it is given back with the reason why.
  const open = (decision: FileDecision) => detail.mayDecide.includes(decision);
  const mayImport = open('import') && waitsForImporter(file) && council.inForce && preview !== undefined;
  const mayReject = open('reject') && waitsForImporter(file);
  const mayGoBack =
    open('restore') && council.inForce && file.state === 'online' && council.previous !== undefined;

  const close = () => setWriting(undefined);
  const doing = async (act: () => Promise<unknown>, said: string, typed?: string) => {
    setOvertaken(undefined);
    try {
      await closing(act(), close);
    } catch (failure) {
      const problem = problemOf(failure);
      if (isOvertaken(problem)) {
        setOvertaken({ problem, typed });
        await readAgain(...changed);
      }
      throw failure;
    }
    toast(said);
  };

  if (mayImport && writing === 'import') {
    return (
      <ImportForm
        counts={preview.counts}
        removalsToConfirm={preview.removalsToConfirm}
        onSend={(confirmedRemovals) =>
          doing(
            () =>
              importing.send({ params, body: { version: file.version, pointerVersion, confirmedRemovals } }),
            'Fichier importé. Les familles voient les nouvelles informations dans quelques secondes.',
          )
        }
        onCancel={close}
      />
    );
  }
  if (mayReject && writing === 'reject') {
    return (
      <div className="panel">
        <ReasonForm
          draft={`fichier-renvoye:${file.id}`}
          label="Pourquoi ce fichier n’est pas mis en ligne"
          hint="Le département reçoit ce texte par e-mail et le retrouve dans son espace. Dites ce qu’il doit changer."
          action="Renvoyer au département"
          look="danger"
          confirm={{
            title: `Renvoyer «\u00a0${file.fileName}\u00a0»\u00a0?`,
            effect: (
              <p>
                Ce qui est en ligne ne change pas. Ce fichier ne pourra plus être importé&nbsp;: le
                département en déposera un autre.
              </p>
            ),
          }}
          onSend={(reason) =>
            doing(
              () => rejecting.send({ params, body: { version: file.version, reason } }),
              'Fichier renvoyé. Le département est prévenu.',
              reason,
            )
          }
          onCancel={close}
        />
      </div>
    );
  }
  if (mayGoBack && writing === 'roll-back' && council.previous) {
    return (
      <div className="panel">
        <ReasonForm
          draft={`retour:${file.id}`}
          label="Pourquoi revenir au fichier précédent"
          hint="Le département reçoit ce texte par e-mail."
          action="Revenir au fichier précédent"
          look="danger"
          confirm={{
            title: 'Revenir au fichier précédent\u00a0?',
            effect: (
              <p>
                Les familles verront de nouveau le fichier reçu le {formatDate(council.previous.receivedAt)}.
                Les oppositions, masquages et autres droits inscrits depuis restent appliqués.
              </p>
            ),
          }}
          onSend={(reason) =>
            doing(
              () =>
                rollingBack.send({
                  params: { habilitationId: file.habilitationId },
                  body: { pointerVersion, reason },
                }),
              'Le fichier précédent est de nouveau en ligne. Le département est prévenu.',
              reason,
            )
          }
          onCancel={close}
        />
      </div>
    );
  }
  return (
    <>
      {overtaken && (
        <ProblemNotice kind="warning" problem={overtaken.problem}>
          <p>La version à jour est affichée.</p>
          {overtaken.typed && (
            <TextArea label="Ce que vous aviez écrit" value={overtaken.typed} readOnly rows={4} />
          )}
        </ProblemNotice>
      )}
      {(mayImport || mayReject) && (
        <div className="row no-print">
          {mayImport && (
            <Button look="strong" onClick={() => setWriting('import')}>
              Importer ce fichier…
            </Button>
          )}
          {mayReject && <Button onClick={() => setWriting('reject')}>Renvoyer au département…</Button>}
        </div>
      )}
      {mayGoBack && (
        <div className="stack stack-tight no-print">
          <div className="row">
            <Button onClick={() => setWriting('roll-back')}>Revenir au fichier précédent…</Button>
          </div>
          <p className="soft">
            Celui d’avant, reçu le {formatDate(council.previous?.receivedAt ?? '')}, est gardé{' '}
            {numberInWords(keptPreviousDays)} jours après son remplacement.
          </p>
        </div>
      )}
    </>
  );
}
