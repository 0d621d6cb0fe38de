/** The commitments of the convention (S0 art. 2, S3 art. 3), in plain words, whole (PUB-06). */
export function Commitments({ mam }: { mam: boolean }) {
  return (
    <div className="stack stack-tight">
      <p>
        {mam
          ? 'En envoyant ces informations, les assistants maternels de la maison s’engagent, par l’article\u00a03 de la convention\u00a0:'
          : 'En envoyant ces informations, le fournisseur de données au nom duquel vous écrivez s’engage, par l’article\u00a02 de la convention\u00a0:'}
      </p>
      <ul>
        {commitments.map((commitment) => (
          <li key={commitment}>{commitment}</li>
        ))}
      </ul>
      <p>
        La Caf relit avant toute mise en ligne. Elle peut retirer du site, à tout moment, ce qui ne respecte
        pas ces engagements&nbsp;: vous en recevez alors le motif.
      </p>
    </div>
  );
}

const commitments = [
  'à n’écrire que ce qui est exact, sans publicité, même déguisée\u00a0;',
  'à ne rien écrire d’injurieux, de diffamatoire, de calomnieux, de raciste, de xénophobe ou de révisionniste, ni rien qui blesse l’honneur ou la réputation de quelqu’un\u00a0;',
  'à ne pas se servir de la fiche pour diffuser des idées philosophiques, politiques, syndicales ou confessionnelles\u00a0;',
  'à n’y déposer ni virus, ni programme qui puisse abîmer le site ou l’ordinateur de qui le lit, ni chaîne de lettres\u00a0;',
  'à respecter la loi, les droits d’autrui, les principes du service public et la qualité que les familles attendent d’un tel accueil\u00a0;',
  'à protéger les données des personnes, comme le demandent le RGPD et la loi Informatique et libertés.',
];
