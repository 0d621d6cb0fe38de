import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type OwnInformationRequest,
  readOwnInformationRequest,
  writeToInformationPlace,
} from '../../../contract/information-requests.ts';
import { keptMonths } from '../../../domain/linf/deadlines.ts';
import { mayDoOnInformationRequest } from '../../../domain/linf/transitions.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { useCommand } from '../../api/command.ts';
import { reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { formatDate } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { PrintedFrom } from '../../design/printed-from.tsx';
import { saveFile } from '../../design/save-file.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { MailLink, PhoneLink } from '../../establishment/contact-links.tsx';
import { FamilyFacts } from '../../information-requests/family-facts.tsx';
import { requestStateWords } from '../../information-requests/words.ts';
import { MessageForm } from '../../messages/message-form.tsx';
import { MessageList } from '../../messages/message-list.tsx';
import { BehindLink, LapsedLink, useLinkSecret } from '../private-link.tsx';
import { CorrectRequest } from './correct-request.tsx';
import { OwnRequestSteps } from './own-request-steps.tsx';
import { Withdrawn, WithdrawRequest } from './withdraw-request.tsx';
import './form-page.css';

/** A family's own request, behind its private link: where it stands, and what may be done with it (LIN-10, RGT-01). */
export function OwnRequestPage() {
  const secret = useLinkSecret();
  const [withdrawn, setWithdrawn] = useState<string>();
  const found = useQuery({
    ...reading(readOwnInformationRequest, { body: { secret } }),
    enabled: secret !== '' && withdrawn === undefined,
  });
  if (withdrawn) return <Withdrawn reference={withdrawn} />;
  return (
    <div className="information-request">
      <BehindLink
        secret={secret}
        query={found}
        what="de votre demande"
        lapsed={(cut) => <Lapsed cut={cut} />}
      >
        {(request) => <Own request={request} secret={secret} onWithdrawn={setWithdrawn} />}
      </BehindLink>
    </div>
  );
}

const Lapsed = ({ cut }: { cut: boolean }) => (
  <LapsedLink title={cut ? 'Ce lien est incomplet' : 'Cette demande n’existe plus'}>
    {cut ? (
      <p>Il a sans doute été coupé par votre messagerie. Reprenez le lien entier de l’accusé de réception.</p>
    ) : (
      <p>
        Elle a été retirée, ou elle a plus de {numberInWords(keptMonths)} mois&nbsp;: tout ce que vous aviez
        écrit est effacé. Vous pouvez en envoyer une autre. Si vous avez changé d’adresse e-mail dans votre
        demande, prenez le lien du dernier accusé de réception&nbsp;: il a remplacé celui-ci.
      </p>
    )}
  </LapsedLink>
);

function Own({
  request,
  secret,
  onWithdrawn,
}: {
  request: OwnInformationRequest;
  secret: string;
  onWithdrawn: (reference: string) => void;
}) {
  const [correcting, setCorrecting] = useState(false);
  const [linkChanged, setLinkChanged] = useState(false);
  const navigate = useNavigate();
  const { state, reference, place } = request;
  const words = requestStateWords[state];
  const corrected = async (now: string) => {
    setCorrecting(false);
    // The address bar holds the link that opens this request: another one when the e-mail address changed.
    if (now === secret) return;
    setLinkChanged(true);
    await navigate({ to: '.', hash: now, replace: true });
  };
  if (correcting && mayDoOnInformationRequest('correct', state))
    return <CorrectRequest request={request} secret={secret} onDone={corrected} />;
  return (
    <div className="stack stack-loose">
      <PageTitle
        above={`Demande ${reference}`}
        below={
          <div className="row">
            <StateTag tone={words.tone}>{familyStates[state]}</StateTag>
            <span>{words.forFamily}</span>
          </div>
        }
      >
        Votre demande d’information
      </PageTitle>
      {linkChanged && (
        <Notice title="Votre lien privé a changé" live>
          <p>
            Le nouveau part à l’adresse <EmailText email={request.family.email} />. L’ancien n’ouvre plus
            rien&nbsp;: personne d’autre ne peut vous lire.
          </p>
        </Notice>
      )}
      <Messages request={request} secret={secret} />
      <section className="stack stack-tight" aria-labelledby="avancement">
        <h2 id="avancement">Où elle en est</h2>
        <OwnRequestSteps request={request} />
      </section>
      <section className="stack stack-tight" aria-labelledby="destinataire">
        <h2 id="destinataire">Qui l’a reçue</h2>
        <p>
          <strong>{place.name}</strong>
          <br />
          {place.address.street}, {place.address.postcode} {place.address.city}
        </p>
        <p className="row">
          {place.phone && <PhoneLink phone={place.phone} />}
          <MailLink email={place.email} />
        </p>
      </section>
      <section className="stack stack-tight" aria-labelledby="contenu-demande">
        <h2 id="contenu-demande">Ce que vous avez écrit</h2>
        <FamilyFacts family={request.family} modes={request.modes} communeCode={request.communeCode} />
        <div className="row no-print">
          {mayDoOnInformationRequest('correct', state) && (
            <Button onClick={() => setCorrecting(true)}>Corriger ma demande</Button>
          )}
          <Button onClick={() => saveFile(asFile(request), `${reference}.json`)}>
            Télécharger mes informations
          </Button>
          <Button look="quiet" onClick={() => print()}>
            Imprimer
          </Button>
        </div>
        {!mayDoOnInformationRequest('correct', state) && (
          <p className="soft">
            Le lieu d’information l’a déjà lue&nbsp;: pour un changement, écrivez-lui ci-dessus ou appelez-le.
          </p>
        )}
      </section>
      <section className="stack stack-tight" aria-labelledby="effacement">
        <h2 id="effacement">Jusqu’à quand elle est gardée</h2>
        <p>
          Tout sera effacé le <strong>{formatDate(request.eraseOn)}</strong>, {numberInWords(keptMonths)} mois
          après l’envoi. Vous n’avez plus besoin de cette demande&nbsp;? Retirez-la.
        </p>
        <WithdrawRequest request={request} secret={secret} onWithdrawn={onWithdrawn} />
      </section>
      <PrintedFrom />
    </div>
  );
}

/** A family is told where its request is, not what is left to be done by others. */
const familyStates: Record<OwnInformationRequest['state'], string> = {
  received: 'Reçue',
  retrieved: 'Lue',
  contacted: 'Prise en charge',
  answered: 'Réponse reçue',
  closed: 'Close',
};

/** What was written on both sides; the family may write back until the request is closed. */
function Messages({ request, secret }: { request: OwnInformationRequest; secret: string }) {
  const posting = useCommand(writeToInformationPlace, [readOwnInformationRequest]);
  const { exchanges, place, state } = request;
  const mayWrite = mayDoOnInformationRequest('write', state);
  if (exchanges.length === 0 && !mayWrite) return null;
  const messages = exchanges.map(({ at, from, text }) => ({
    at,
    text,
    by: from === 'family' ? ('party' as const) : ('caf' as const),
    who: from === 'family' ? 'Vous' : place.name,
  }));
  return (
    <section className="stack stack-tight" aria-labelledby="messages">
      <h2 id="messages">{exchanges.length > 0 ? 'Vos échanges' : 'Écrire au lieu d’information'}</h2>
      {messages.length > 0 && <MessageList messages={messages} own="party" />}
      {mayWrite ? (
        <MessageForm
          draft={`demande-d-information:${request.reference}`}
          inTab
          label="Votre message"
          hint="Une question, un changement. Le lieu d’information est prévenu par e-mail."
          done={`Message envoyé à ${place.name}.`}
          onSend={(text) => posting.send({ body: { secret, text } })}
        />
      ) : (
        <Notice title="Cette demande est close">
          <p>Vous pouvez encore tout relire. Pour une autre question, appelez le lieu d’information.</p>
        </Notice>
      )}
    </section>
  );
}

/** All that is held of the family, for itself to keep (RGPD art. 15 and 20). */
const asFile = (request: OwnInformationRequest): Blob =>
  new Blob([JSON.stringify(request, undefined, 2)], { type: 'application/json' });
