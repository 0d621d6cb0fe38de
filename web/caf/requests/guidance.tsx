import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { PostalAddressLines } from '../../habilitation/postal-address.tsx';
import { partyWords } from '../../habilitation/words.ts';

/** What the agent does now, in the order in which it is done. */
export function Guidance({ request }: { request: RequestDetail }): ReactNode {
  switch (request.state) {
    case 'submitted':
      return request.flags.shared.length > 0 ? (
        <p>La demande pourra être acceptée une fois l’adresse partagée corrigée.</p>
      ) : (
        <p>
          Accepter prépare la convention, à imprimer et à poster. Dans tous les cas, un e-mail prévient{' '}
          {partyWords[request.kind].the}.
        </p>
      );
    case 'corrections-requested':
      return (
        <p>
          Le dossier revient ici dès que {partyWords[request.kind].the} a renvoyé sa demande. Vous n’avez rien
          à faire.
        </p>
      );
    case 'accepted':
      return (
        <ol>
          <li>
            Téléchargez la convention et imprimez-la une seule fois&nbsp;: elle contient tout le courrier.
          </li>
          <li>
            Faites signer les deux exemplaires par votre Caf, puis postez-les à&nbsp;:
            <address className="next-address">
              {request.provider.name}
              <br />
              <PostalAddressLines address={request.provider.address} />
            </address>
          </li>
          <li>Quand l’exemplaire de la Caf revient signé, enregistrez le retour ici.</li>
        </ol>
      );
    case 'signed':
      return request.persons.length === 0 ? (
        <p>
          Cette convention n’ouvre aucun compte&nbsp;: l’activation la met en vigueur, et son année court.
        </p>
      ) : (
        <p>
          L’activation crée un compte pour chaque personne nommée et lui envoie son mot de passe. Personne à
          la Caf ne connaît ces mots de passe.
        </p>
      );
    case 'active':
      return <UnderWay kind={request.kind} />;
    case 'ending':
      return (
        <p>
          La convention reste en vigueur jusqu’à la date d’effet de la résiliation.
          {request.persons.length > 0 && ' Ce jour-là, les accès se ferment d’eux-mêmes.'}
        </p>
      );
    case 'ended':
      return request.kind === 'council' ? (
        <p>
          La convention a pris fin&nbsp;: le conseil départemental ne dépose plus de fichier à ce titre, et
          ses données sont retirées du site.
        </p>
      ) : (
        <p>
          La convention a pris fin&nbsp;: plus personne n’a d’accès à ce titre.
          {attestationAwaited(request) &&
            ' Une attestation de destruction est attendue\u00a0: voir «\u00a0Durée et fin\u00a0».'}
        </p>
      );
    case 'refused':
      return (
        <p>
          {request.convention ? 'Votre Caf a renoncé à la convention' : 'La demande a été refusée'}
          &nbsp;: le motif est dans les échanges. Aucun accès n’a été ouvert.
        </p>
      );
  }
}

/** Whether the party still owes its attestation (AVN-06). */
function attestationAwaited({ duration }: RequestDetail): boolean {
  const attestation = duration?.ending?.attestation;
  return attestation !== undefined && !attestation.received;
}

/** What a convention in force brings, and where it shows. */
function UnderWay({ kind }: Pick<RequestDetail, 'kind'>): ReactNode {
  switch (kind) {
    case 'council':
      return (
        <p>
          Chaque mois, le conseil départemental dépose le fichier des assistantes et assistants maternels
          agréés.
        </p>
      );
    case 'linf':
      return (
        <p>
          Les personnes habilitées renseignent les familles des communes couvertes. Leur accès est ouvert.
        </p>
      );
    default:
      return (
        <p>
          {kind === 'mam' ? 'Les assistants maternels de la maison' : 'Les agents du fournisseur'} saisissent
          leurs informations. Ce qui attend votre validation est dans{' '}
          <Link to="/caf/validations">Validations</Link>.
        </p>
      );
  }
}
