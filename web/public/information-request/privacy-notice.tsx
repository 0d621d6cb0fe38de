import { Link } from '@tanstack/react-router';

/** What becomes of what a family writes: the notice that it accepts by sending (LIN-07, LIN-10). */
export function PrivacyNotice({ erased, placeName }: { erased: string; placeName: string }) {
  return (
    <section className="stack stack-tight" aria-labelledby="donnees">
      <h2 id="donnees">Ce que deviennent vos informations</h2>
      <ul>
        <li>
          <strong>Qui les lit&nbsp;:</strong> les personnes habilitées de {placeName}, et elles seules. La Caf
          et la Cnaf, responsable du site, ne voient que des nombres, des dates et l’avancement.
        </li>
        <li>
          <strong>Pour quoi faire&nbsp;:</strong> vous informer sur les modes d’accueil. Rien d’autre&nbsp;:
          ce n’est ni une inscription, ni une demande de prestation.
        </li>
        <li>
          <strong>Jusqu’à quand&nbsp;:</strong> six mois. Tout est effacé le{' '}
          <strong className="unbroken">{erased}</strong>, ou dès que vous retirez votre demande.
        </li>
        <li>
          <strong>Vos droits&nbsp;:</strong> avec le lien privé de l’accusé de réception, vous relisez et
          téléchargez vos informations, vous les corrigez tant que personne ne les a lues, vous les retirez
          quand vous voulez. Pour toute autre demande&nbsp;: <Link to="/vos-droits">vos droits</Link>. Vous
          pouvez aussi saisir la Cnil.
        </li>
      </ul>
    </section>
  );
}
