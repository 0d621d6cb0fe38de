import type { AskedKind } from './kinds.ts';

const signing: Record<AskedKind, string> = {
  structures: 'Votre représentant légal la signe et vous la renvoyez. La Caf enregistre son retour.',
  linf: 'Votre représentant légal la signe et vous la renvoyez. La Caf enregistre son retour.',
  mam: 'Tous les assistants maternels de la maison la signent, et vous la renvoyez. La Caf enregistre son retour.',
};

const posted: Record<AskedKind, string> = {
  structures: 'elle vous envoie par la poste la convention en deux exemplaires.',
  linf: 'elle vous envoie par la poste la convention en deux exemplaires.',
  mam: 'elle envoie par la poste, à l’adresse de la maison, la convention en deux exemplaires.',
};

/** What happens after a request of a kind is sent, in order: who does what. */
export function NextSteps({ kind, caf = 'La Caf' }: { kind: AskedKind; caf?: string }) {
  return (
    <ol>
      <li>
        {caf} vérifie votre demande. Elle vous répond par e-mail&nbsp;: acceptée, à corriger ou refusée, avec
        ses raisons.
      </li>
      <li>Si elle l’accepte, {posted[kind]}</li>
      <li>{signing[kind]}</li>
      <li>
        Chaque personne désignée reçoit alors par e-mail son premier mot de passe, et peut se connecter.
      </li>
    </ol>
  );
}
