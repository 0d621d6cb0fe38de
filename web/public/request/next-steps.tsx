/** What happens after a request is sent, in order: who does what. */
export function NextSteps({ caf = 'La Caf' }: { caf?: string }) {
  return (
    <ol>
      <li>
        {caf} vérifie votre demande. Elle vous répond par e-mail&nbsp;: acceptée, à corriger ou refusée, avec
        ses raisons.
      </li>
      <li>Si elle l’accepte, elle vous envoie par la poste la convention en deux exemplaires.</li>
      <li>Votre représentant légal la signe et vous la renvoyez. La Caf enregistre son retour.</li>
      <li>
        Chaque personne désignée reçoit alors par e-mail son premier mot de passe, et peut se connecter.
      </li>
    </ol>
  );
}
