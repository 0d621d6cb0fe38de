import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AvailabilityLinkView,
  type LinkedEstablishment,
  readAvailabilityLink,
  useAvailabilityLink as useLinkOperation,
} from '../../../contract/availability-links.ts';
import type { DeclaredPeriods } from '../../../domain/availability/availability.ts';
import { askedAfterDays, linkDays } from '../../../domain/availability/freshness.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain, reading } from '../../api/query.ts';
import { LinkButton } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { periodsWords } from '../../establishment/period-words.ts';
import { BehindLink, LapsedLink, useLinkSecret } from '../private-link.tsx';
import { ChangeByLink } from './change-by-link.tsx';
import { OnePress } from './one-press.tsx';

type Open = Extract<AvailabilityLinkView, { state: 'open' }>;
type Dead = Exclude<AvailabilityLinkView, { state: 'open' }>['state'];

/**
 * What a link of the weekly mail opens (PUB-12): one act on the places of one establishment, done by one press. Opening
 * the page does nothing: mail scanners open links too.
 */
export function AvailabilityLinkPage() {
  const secret = useLinkSecret();
  const found = useQuery({ ...reading(readAvailabilityLink, { body: { secret } }), enabled: secret !== '' });
  const [published, setPublished] = useState<LinkedEstablishment>();
  if (published) return <Published establishment={published} />;
  return (
    <BehindLink secret={secret} query={found} what="de l’établissement" lapsed={() => <Unknown />}>
      {(link) =>
        link.state === 'open' ? (
          <OpenLink link={link} secret={secret} onPublished={setPublished} />
        ) : (
          <DeadLink state={link.state} />
        )
      }
    </BehindLink>
  );
}

function OpenLink({
  link: { act, establishment },
  secret,
  onPublished,
}: {
  link: Open;
  secret: string;
  onPublished: (answer: LinkedEstablishment) => void;
}) {
  const using = useCommand(useLinkOperation);
  const send = async (declaration?: DeclaredPeriods) => {
    try {
      onPublished(await using.send({ body: { secret, declaration } }));
    } catch (failure) {
      // Somebody was first: the link is read again, and says so.
      if (problemOf(failure).code === 'link-lapsed') await readAgain(readAvailabilityLink);
      throw failure;
    }
  };
  return act === 'change' ? (
    <ChangeByLink establishment={establishment} sending={using.pending} onSend={send} />
  ) : (
    <OnePress
      act={act}
      establishment={establishment}
      sending={using.pending}
      problem={using.problem}
      onSend={() => send().catch(() => undefined)}
    />
  );
}

function Published({
  establishment: { establishmentId, name, availability },
}: {
  establishment: LinkedEstablishment;
}) {
  return (
    <>
      <PageTitle above={name}>C’est en ligne</PageTitle>
      <div className="stack">
        <Notice kind="success" title="Merci, vos disponibilités sont à jour" live>
          <p>
            {periodsWords(availability?.periods ?? [])}. Enregistré sous votre numéro{' '}
            <strong className="figures unbroken">{availability?.declaredBy}</strong>.
          </p>
        </Notice>
        <p>
          La prochaine question vous sera posée dans {numberInWords(askedAfterDays)} jours, si rien n’a été
          confirmé d’ici là.
        </p>
        <div className="row">
          <LinkButton to="/etablissements/$id" params={{ id: establishmentId }}>
            Voir ce que lisent les familles
          </LinkButton>
          <LinkButton look="quiet" to="/connexion">
            Se connecter à votre espace
          </LinkButton>
        </div>
      </div>
    </>
  );
}

const deadWords: Record<Dead, { title: string; why: string }> = {
  used: {
    title: 'Ce lien a déjà servi',
    why: 'Chaque lien sert une fois. Ce qu’il a publié est en ligne, et vous pouvez le changer dans votre espace.',
  },
  replaced: {
    title: 'Les disponibilités ont changé depuis ce message',
    why: 'Vous-même ou un collègue les avez mises à jour après l’envoi du message\u00a0: ce lien ne les remplace pas.',
  },
  lapsed: {
    title: 'Ce lien a expiré',
    why: `Il servait pendant ${numberInWords(linkDays)} jours. Rien n’a été publié\u00a0: confirmez vos disponibilités dans votre espace.`,
  },
  revoked: {
    title: 'Ce lien n’est plus valable',
    why: 'La convention ou l’accès qui vous permettait de déclarer ces disponibilités a pris fin. Si cela vous surprend, demandez à votre Caf.',
  },
};

const DeadLink = ({ state }: { state: Dead }) => (
  <LapsedLink title={deadWords[state].title}>
    <p>{deadWords[state].why}</p>
    {state !== 'revoked' && (
      <LinkButton look="strong" to="/connexion">
        Se connecter
      </LinkButton>
    )}
  </LapsedLink>
);

const Unknown = () => (
  <LapsedLink>
    <p>
      Il est incomplet ou trop ancien. Reprenez le lien entier du dernier e-mail reçu, ou connectez-vous pour
      mettre vos disponibilités à jour.
    </p>
    <LinkButton look="strong" to="/connexion">
      Se connecter
    </LinkButton>
  </LapsedLink>
);
