import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RequestDetail } from '../../../contract/caf.ts';
import { isAskedFor } from '../../../domain/habilitation/kinds.ts';
import {
  actsOfCafIn,
  type HabilitationAct,
  type HabilitationState,
} from '../../../domain/habilitation/transitions.ts';
import { Button } from '../../design/button.tsx';
import { capitalized, partyWords } from '../../habilitation/words.ts';
import { ReasonForm } from '../reason-form.tsx';
import { SignatureForm } from '../signature-form.tsx';
import { useWriting } from '../use-writing.ts';
import { ActivationButton } from './activation-button.tsx';
import { ConventionDownload } from './convention-download.tsx';
import { correctionsMail, refusalMail } from './decision-mails.ts';
import { Guidance } from './guidance.tsx';
import { RefusedActNotice } from './refused-act-notice.tsx';
import { useDecisions } from './use-decisions.ts';

const titles: Record<Exclude<HabilitationState, 'corrections-requested'>, string> = {
  submitted: 'Votre décision',
  accepted: 'Faire signer la convention',
  signed: 'Activer les accès',
  active: 'Convention en vigueur',
  ending: 'Résiliation enregistrée',
  ended: 'Convention terminée',
  refused: 'Dossier clos',
};

function titleOf({ state, kind, persons }: RequestDetail): string {
  if (state === 'corrections-requested') return `En attente ${partyWords[kind].of}`;
  if (state === 'signed' && persons.length === 0) return 'Mettre la convention en vigueur';
  return titles[state];
}

/** Once there is a convention, that is what the Caf gives up; where nobody asked for it, another can be drawn up. */
function refusalWords({ id, kind, provider, convention }: RequestDetail) {
  const { the } = partyWords[kind];
  const drawnUp = convention !== undefined;
  return {
    label: drawnUp ? 'Pourquoi y renoncer\u00a0?' : 'Motif du refus',
    hint: `${capitalized(the)} lit ce texte dans l’e-mail qui lui annonce ${drawnUp ? 'l’abandon de la convention' : 'le refus'}.`,
    action: drawnUp ? 'Renoncer à la convention' : 'Refuser la demande',
    confirm: {
      title: drawnUp
        ? `Renoncer à la convention avec ${provider.name}\u00a0?`
        : `Refuser la demande de ${provider.name}\u00a0?`,
      effect: (
        <p>
          Le dossier {id} est clos et {the} reçoit votre motif. Cela ne s’annule pas&nbsp;: il faudra{' '}
          {isAskedFor(kind) ? 'refaire une demande' : 'préparer une autre convention'}.
        </p>
      ),
    },
  };
}

/** What is to be done now: only the acts that the state allows, and what each brings about. */
export function NextSteps({ request }: { request: RequestDetail }) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { writing, setWriting, closing } = useWriting<HabilitationAct>();
  const decisions = useDecisions(request);
  const acts = actsOfCafIn(request.state);
  const form = writing && acts.includes(writing) ? writing : undefined;
  const [confirming, setConfirming] = useState(false);
  const activating = confirming && acts.includes('activate');

  const party = partyWords[request.kind];
  const close = () => {
    // Closed first: what is behind a dialog takes no focus.
    flushSync(() => {
      setWriting(undefined);
      setConfirming(false);
    });
    title.current?.focus();
  };
  /** Once an act is done its button is gone: the focus goes to what is to be done next. */
  const settle = (act: Promise<unknown>) => closing(act, close);

  const writeCorrections = () => {
    setConfirming(false);
    setWriting('requestCorrections');
  };
  const refusal = decisions.refused && (
    <RefusedActNotice
      refused={decisions.refused}
      request={request}
      writing={form !== undefined}
      onCorrections={acts.includes('requestCorrections') ? writeCorrections : undefined}
    />
  );

  return (
    <section className="panel stack" aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        {titleOf(request)}
      </h2>
      {!activating && refusal}
      {form === 'requestCorrections' && (
        <ReasonForm
          draft={`corrections:${request.id}`}
          templates="corrections"
          label={'Que faut-il corriger\u00a0?'}
          hint={`${capitalized(party.the)} lit ce texte, avec un lien pour reprendre sa demande.`}
          action="Demander les corrections"
          mailOf={(reason) => correctionsMail(request, reason)}
          onSend={(reason) => settle(decisions.requestCorrections(reason))}
          onCancel={close}
        />
      )}
      {form === 'refuse' && (
        <ReasonForm
          draft={`refus:${request.id}`}
          templates="refusal"
          {...refusalWords(request)}
          look="danger"
          mailOf={(reason) => refusalMail(request, reason)}
          onSend={(reason) => settle(decisions.refuse(reason))}
          onCancel={close}
        />
      )}
      {form === 'recordSignature' && (
        <SignatureForm
          party={request}
          draft={`signature:${request.id}`}
          preparedOn={request.convention?.draftedOn}
          words={{
            dateHint: 'Celle de la dernière signature. La convention prend effet ce jour-là, pour un an.',
            partnerLabel: `Signataire pour ${party.the}`,
            everyoneHint: 'Tous signent\u00a0: c’est à cette condition que la convention prend effet.',
            scanLabel: 'Scan de la convention signée',
            action: 'Enregistrer le retour',
          }}
          onSend={(signature) => settle(decisions.recordSignature(signature))}
          onCancel={close}
        />
      )}
      {!form && (
        <>
          <Guidance request={request} />
          {acts.length > 0 && (
            <div className="next-acts">
              {acts.includes('accept') && request.flags.shared.length === 0 && (
                <Button
                  look="strong"
                  busy={decisions.accepting}
                  onClick={() => void settle(decisions.accept()).catch(alreadyShown)}
                >
                  Accepter la demande
                </Button>
              )}
              {acts.includes('recordSignature') && (
                <>
                  <ConventionDownload request={request} />
                  <Button look="strong" onClick={() => setWriting('recordSignature')}>
                    Enregistrer le retour signé
                  </Button>
                </>
              )}
              {acts.includes('activate') && (
                <ActivationButton
                  request={request}
                  asking={activating}
                  onAsk={setConfirming}
                  busy={decisions.activating}
                  refusal={refusal}
                  onConfirm={() => void settle(decisions.activate()).catch(alreadyShown)}
                />
              )}
              {acts.includes('requestCorrections') && (
                <Button onClick={() => setWriting('requestCorrections')}>Demander des corrections</Button>
              )}
              {acts.includes('refuse') && (
                <Button look="quiet" onClick={() => setWriting('refuse')}>
                  {refusalWords(request).action}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** The notice of the refused act says it already. */
const alreadyShown = () => undefined;
