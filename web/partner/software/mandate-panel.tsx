import { useId, useState } from 'react';
import { listOwnMandates, type OwnMandates, takeMandateBack } from '../../../contract/mandates.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { formatDate } from '../../design/format.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { toast } from '../../design/toast.tsx';
import { PastMandates } from '../../establishment/past-mandates.tsx';
import { GiveMandate } from './give-mandate.tsx';

type Own = OwnMandates['establishments'][number];

/** One crèche: the software that declares for it, if any, and what can be done about it. */
export function MandatePanel({ name, address, mandate, editors }: Own & { editors: OwnMandates['editors'] }) {
  const titleId = useId();
  const [changing, setChanging] = useState(false);
  const { current } = mandate;
  return (
    <article className="panel stack stack-tight" aria-labelledby={titleId}>
      <div className="row">
        <h2 id={titleId}>{name}</h2>
        {current ? (
          <StateTag tone={current.editorClosed ? 'bad' : 'good'}>
            {current.editorClosed ? 'Accès de l’éditeur fermé' : 'Mandat donné'}
          </StateTag>
        ) : (
          <StateTag tone="calm">Aucun logiciel</StateTag>
        )}
      </div>
      <p className="soft small">{address}</p>
      {current && (
        <p>
          <strong>{current.editorName}</strong> déclare les disponibilités depuis le{' '}
          {formatDate(current.givenAt)}. Mandat donné par{' '}
          <span className="figures unbroken">{current.givenBy}</span>, convention{' '}
          <span className="figures unbroken">{current.conventionNumber}</span>.
        </p>
      )}
      {current && !changing && (
        <div className="row no-print">
          <TakeBack name={name} mandate={mandate} editorName={current.editorName} />
          {editors.some(({ id }) => id !== current.editorId) && (
            <Button look="quiet" onClick={() => setChanging(true)}>
              Choisir un autre logiciel<span className="only-read-aloud"> pour {name}</span>
            </Button>
          )}
        </div>
      )}
      {(!current || changing) && editors.length > 0 && (
        <GiveMandate
          name={name}
          mandate={mandate}
          editors={editors.filter(({ id }) => id !== current?.editorId)}
          onCancel={changing ? () => setChanging(false) : undefined}
        />
      )}
      <PastMandates mandate={mandate} />
    </article>
  );
}

function TakeBack({ name, mandate, editorName }: Pick<Own, 'name' | 'mandate'> & { editorName: string }) {
  const taking = useCommand(takeMandateBack, [listOwnMandates]);
  const [asking, setAsking] = useState(false);
  const take = async () => {
    try {
      await taking.send({ params: { id: mandate.establishmentId }, body: { version: mandate.version } });
      toast(`Le mandat de ${editorName} a pris fin pour ${name}.`);
    } catch (failure) {
      if (['conflict', 'wrong-state'].includes(problemOf(failure).code)) await readAgain(listOwnMandates);
    }
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        Reprendre le mandat…<span className="only-read-aloud"> pour {name}</span>
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Reprendre le mandat donné à ${editorName}\u00a0?`}
          action="Reprendre le mandat"
          busy={taking.pending}
          problem={taking.problem}
          onConfirm={() => void take()}
          onCancel={() => {
            taking.reset();
            setAsking(false);
          }}
        >
          <div className="stack stack-tight">
            <p>
              Son prochain envoi pour «&nbsp;{name}&nbsp;» sera refusé. Les dernières disponibilités restent
              en ligne&nbsp;: vous les tiendrez à jour vous-même.
            </p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
