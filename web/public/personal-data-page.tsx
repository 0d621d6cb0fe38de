import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keptPreviousDays } from '../../domain/childminders/erasure-rules.ts';
import { keptMonths } from '../../domain/linf/deadlines.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { recoveryDays } from '../../domain/recovery.ts';
import { registerKeptYears } from '../../domain/rights/register-kept.ts';
import { monthsToAnswer } from '../../domain/rights/time-limit.ts';
import { traceRetentionBounds } from '../../domain/traces/retention.ts';
import { Loaded } from '../design/loaded.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { MailLink } from '../establishment/contact-links.tsx';
import { legalNotice } from './legal-notice.ts';
import '../session/narrow-page.css';

/**
 * What is owed to whoever data are about (RGPD art. 13 and 14; RGT-01): who answers for them, why, who reads them, for
 * how long, and which rights there are. The periods are those that the system holds to.
 */
export function PersonalDataPage() {
  return (
    <div className="narrow-page stack">
      <PageTitle below="Qui les lit, pour quoi faire, jusqu’à quand, et comment les faire corriger ou effacer.">
        Données personnelles
      </PageTitle>
      <p>
        La Caisse nationale des allocations familiales (Cnaf) est responsable de ce site. Chaque Caf s’en sert
        pour son département, dans sa mission d’intérêt public (article&nbsp;6 du RGPD)&nbsp;: informer les
        familles sur l’accueil de leurs enfants. Rien n’est vendu, ni utilisé pour de la publicité.
      </p>
      <section className="stack stack-tight" aria-labelledby="famille">
        <h2 id="famille">Vous cherchez un mode d’accueil</h2>
        <ul>
          <li>Vous regardez les pages sans compte et sans cookie de suivi.</li>
          <li>
            Votre demande d’information est lue par le lieu d’information choisi, et par lui seul. Elle est
            effacée {numberInWords(keptMonths)} mois après son envoi, ou dès que vous la retirez.
          </li>
          <li>La Caf et la Cnaf n’en voient que des nombres, des dates et l’avancement.</li>
        </ul>
      </section>
      <section className="stack stack-tight" aria-labelledby="partenaire">
        <h2 id="partenaire">Vous êtes partenaire, ou vous demandez une habilitation</h2>
        <ul>
          <li>
            Votre nom, votre fonction et vos coordonnées servent à signer la convention et à vous donner un
            accès. Les agents de votre Caf les lisent.
          </li>
          <li>
            Vos connexions et vos actes sont notés dans un journal que votre Caf peut consulter. Chaque ligne
            en est effacée au bout de {traceRetentionBounds.most}&nbsp;jours au plus.
          </li>
        </ul>
      </section>
      <section className="stack stack-tight" aria-labelledby="assistant-maternel">
        <h2 id="assistant-maternel">Vous êtes assistante ou assistant maternel</h2>
        <ul>
          <li>
            Votre conseil départemental transmet à la Caf la liste des personnes agréées. Chaque liste
            remplace la précédente, qui est effacée au plus tard {numberInWords(keptPreviousDays)} jours
            après.
          </li>
          <li>
            Vous pouvez demander à ne pas être affiché, ou à masquer votre adresse, votre téléphone ou votre
            adresse e-mail. Aucun moteur de recherche ne vous trouve par votre nom.
          </li>
          <li>Dans une maison d’assistants maternels, votre nom ne s’affiche que si vous l’acceptez.</li>
        </ul>
      </section>
      <section className="stack stack-tight" aria-labelledby="droits">
        <h2 id="droits">Vos droits</h2>
        <p>
          Savoir ce que nous avons sur vous, le faire corriger, le faire effacer, vous opposer à un
          usage&nbsp;: demandez-le à votre Caf par le formulaire{' '}
          <Link to="/vos-droits" search={{}}>
            Exercer vos droits ou signaler une erreur
          </Link>
          , ou par courrier à son directeur en nommant le site monenfant.fr. Elle vous répond en{' '}
          {numberInWords(monthsToAnswer.usual)} mois, {numberInWords(monthsToAnswer.extended)} si elle vous
          dit pourquoi. Une demande close est conservée {numberInWords(registerKeptYears.right)} ans, une
          réclamation {numberInWords(registerKeptYears.claim)} ans.
        </p>
        <p>
          La réponse ne vous convient pas&nbsp;? Adressez-vous à la{' '}
          <a href="https://www.cnil.fr/fr/plaintes" rel="noreferrer">
            Cnil
          </a>
          , 3 place de Fontenoy, 75007&nbsp;Paris.
        </p>
      </section>
      <Officer />
      <section className="stack stack-tight" aria-labelledby="ou">
        <h2 id="ou">Où sont vos données</h2>
        <p>
          En France, chez l’hébergeur que nomment les <Link to="/mentions-legales">mentions légales</Link>.
          Elles y sont chiffrées, et ce qu’une famille écrit l’est avec une clé propre à sa demande, détruite
          avec elle.
        </p>
        <p>
          Des sauvegardes, dont on ne se sert qu’après une panne, gardent encore {numberInWords(recoveryDays)}{' '}
          jours ce qui vient d’être effacé. Ce qu’une famille avait écrit y est illisible.
        </p>
      </section>
    </div>
  );
}

/** Whom one asks what no page says: its address is a setting of the deployment. */
function Officer() {
  const query = useQuery(legalNotice);
  return (
    <section className="stack stack-tight" aria-labelledby="question">
      <h2 id="question">Une question sur vos données</h2>
      <Loaded query={query} what="de l’adresse à laquelle écrire">
        {({ personalData }) => (
          <p>
            Écrivez à la personne déléguée à la protection des données&nbsp;:{' '}
            <MailLink email={personalData.officer} />.
          </p>
        )}
      </Loaded>
    </section>
  );
}
