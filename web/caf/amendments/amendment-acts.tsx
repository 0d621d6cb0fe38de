import { useId, useRef, useState } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { type AmendmentView, downloadAmendment } from '../../../contract/caf-amendments.ts';
import { mayAmend } from '../../../domain/convention/amendment-transitions.ts';
import { call } from '../../api/client.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { saveFile } from '../../design/save-file.ts';
import { PostalAddressLines } from '../../habilitation/postal-address.tsx';
import { ReasonForm } from '../reason-form.tsx';
import { SignatureForm } from '../signature-form.tsx';
import { useWriting } from '../use-writing.ts';
import { useAmendments } from './use-amendments.ts';

/** What is to be done with an avenant that was posted: print and post it, record its return, or give it up. */
export function AmendmentActs({
  convention,
  amendment,
}: {
  convention: RequestDetail;
  amendment: AmendmentView;
}) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { writing, setWriting, closing } = useWriting<'signature' | 'abandon'>();
  const acts = useAmendments();
  const { state, version, number } = amendment;
  const params = { id: convention.id, number: String(number) };
  const close = () => {
    setWriting(undefined);
    title.current?.focus();
  };
  if (state === 'abandoned') return null;
  const ended = convention.state === 'ended';
  const unsigned = state === 'draft' || state === 'posted';
  const { refused } = acts;
  return (
    <section className="panel stack" aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        {!unsigned ? 'L’avenant signé' : ended ? 'La convention a pris fin' : 'Faire signer l’avenant'}
      </h2>
      {refused && !writing && (
        <Notice kind="warning" title={refused.title} live>
          <p>{refused.detail}</p>
        </Notice>
      )}
      {writing === 'signature' && (
        <SignatureForm
          party={{ ...amendment.after, kind: convention.kind }}
          draft={`avenant-signature:${convention.id}:${number}`}
          preparedOn={amendment.postedOn}
          words={{
            dateHint: 'Celle de la dernière signature.',
            partnerLabel: 'Signataire pour le partenaire',
            everyoneHint:
              'Tous ceux qui restent ou qui arrivent signent\u00a0: c’est à cette condition que l’avenant prend effet.',
            scanLabel: 'Scan de l’avenant signé',
            action: 'Enregistrer\u00a0: l’avenant prend effet',
          }}
          onSend={(signature) => closing(acts.sign({ params, body: { version, signature } }), close)}
          onCancel={close}
        />
      )}
      {writing === 'abandon' && (
        <ReasonForm
          draft={`avenant-abandon:${convention.id}:${number}`}
          label="Pourquoi l’avenant est-il abandonné&nbsp;?"
          hint="Reste au dossier. Le partenaire n’est pas prévenu d’ici&nbsp;: dites-le-lui s’il a reçu le courrier."
          action="Abandonner l’avenant"
          look="danger"
          onSend={(reason) => closing(acts.abandon({ params, body: { version, reason } }), close)}
          onCancel={close}
        />
      )}
      {!writing && (
        <>
          {unsigned && ended && <p>Cet avenant ne peut plus être signé. Abandonnez-le pour le classer.</p>}
          {state === 'posted' && !ended && (
            <ol>
              <li>
                Téléchargez l’avenant et imprimez-le une seule fois&nbsp;: il contient tout le courrier.
              </li>
              <li>
                Faites signer les deux exemplaires par votre Caf, puis postez-les à&nbsp;:
                <address className="next-address">
                  {amendment.before.provider.name}
                  <br />
                  <PostalAddressLines address={amendment.before.provider.address} />
                </address>
              </li>
              <li>Au retour, enregistrez les signatures ici&nbsp;: l’avenant prend effet aussitôt.</li>
            </ol>
          )}
          <div className="row">
            {state !== 'draft' && <AmendmentDownload id={convention.id} number={number} />}
            {!ended && mayAmend('sign', state) && (
              <Button look="strong" onClick={() => setWriting('signature')}>
                Enregistrer les signatures
              </Button>
            )}
            {mayAmend('abandon', state) && (
              <Button look="quiet" onClick={() => setWriting('abandon')}>
                Abandonner l’avenant
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** Makes the avenant's PDF and saves it. */
function AmendmentDownload({ id, number }: { id: string; number: number }) {
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const download = async () => {
    setMaking(true);
    setProblem(undefined);
    try {
      const params = { id, number: String(number) };
      saveFile(await call(downloadAmendment, { params }), `avenant-${number}-${id}.pdf`);
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <Button busy={making} onClick={() => void download()}>
        {making ? 'Préparation du PDF…' : 'Télécharger l’avenant (PDF)'}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
}
