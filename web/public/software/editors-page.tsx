import { Link } from '@tanstack/react-router';
import { schemaAddress } from '../../../contract/schema-address.ts';
import { refusalWords } from '../../../contract/software-words.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { keyDays } from '../../../domain/software/report.ts';
import { frenchSpaces } from '../../api/french-spaces.ts';
import { now } from '../../api/server-time.ts';
import { DataTable } from '../../design/data-table.tsx';
import { parisDay } from '../../design/format.ts';
import { PageTitle } from '../../design/page-title.tsx';
import './annotated-call.css';
import { sendCommand, tokenCommand } from './examples.ts';
import { Sandbox } from './sandbox.tsx';

const refusals = Object.entries(refusalWords).map(([code, { fr }]) => ({ code, fr: frenchSpaces(fr) }));

/** What the maker of a crèche's software needs to send its places: the steps, the rules, and a place to try it out. */
export function ForEditorsPage() {
  const site = window.location.origin;
  return (
    <>
      <PageTitle below="Votre logiciel de gestion de crèche peut envoyer les disponibilités à monenfant.fr, pour toutes les crèches qui vous en donnent le mandat.">
        Pour les éditeurs de logiciels
      </PageTitle>
      <p>
        Vous équipez un lieu d’information (relais petite enfance)&nbsp;? Voyez{' '}
        <Link to="/editeurs/demandes">le flux des demandes d’information</Link>.
      </p>
      <section className="stack stack-tight" aria-labelledby="etapes">
        <h2 id="etapes">En cinq étapes</h2>
        <ol>
          <li>
            <strong>Faites-vous enregistrer par la Cnaf.</strong> Elle vous remet un identifiant et un secret,
            un seul par éditeur. Gardez le secret sur vos serveurs, jamais dans le logiciel installé en
            crèche.
          </li>
          <li>
            <strong>Recevez les mandats.</strong> Chaque crèche vous donne le sien dans son espace partenaire,
            et peut le reprendre à tout moment. <code>GET /api/software/establishments</code> liste celles qui
            vous l’ont donné, leur capacité et ce qui est en ligne.
          </li>
          <li>
            <strong>Demandez un jeton</strong> (OAuth&nbsp;2.0, <span lang="en">client credentials</span>). Il
            vaut une heure.
          </li>
          <li>
            <strong>Envoyez les places</strong>, jusqu’à 100&nbsp;crèches par appel, au moins trois fois par
            semaine. Rien n’a changé&nbsp;? Dites-le avec <code>"unchanged": true</code>.
          </li>
          <li>
            <strong>Lisez le rapport.</strong> Chaque élément est accepté en entier, ou refusé avec sa
            raison&nbsp;; l’un n’empêche pas l’autre.
          </li>
        </ol>
        <pre className="command-lines">
          <code>{tokenCommand(site)}</code>
        </pre>
        <pre className="command-lines">
          <code>{sendCommand(site)}</code>
        </pre>
        <p>
          <a href={schemaAddress}>Schéma JSON de l’envoi (version 1)</a>. Son adresse ne change pas, et ce
          qu’il accepte aujourd’hui sera toujours accepté. <a href="/api/openapi.json">Toute l’API</a> est
          décrite en OpenAPI.
        </p>
      </section>
      <section className="stack stack-tight" aria-labelledby="regles">
        <h2 id="regles">Les règles</h2>
        <ul>
          <li>
            Une période remplace ce qui était dit de ces jours-là. Les jours dont vous ne dites rien restent
            comme ils étaient. <code>not-communicated</code> efface.
          </li>
          <li>
            Les places d’une demi-journée, tous âges et accueils confondus, ne dépassent pas la capacité.
          </li>
          <li>
            Le dernier qui parle l’emporte, vous ou la crèche, et l’historique garde les deux. Pour ne pas
            recouvrir une correction faite à la main, donnez la version lue dans <code>basedOn</code>.
          </li>
          <li>
            La Caf a retiré des disponibilités&nbsp;? Une personne doit d’abord les déclarer de nouveau dans
            l’extranet.
          </li>
          <li>
            Réponse perdue&nbsp;? Renvoyez le même appel avec le même en-tête <code>Idempotency-Key</code> (8
            à 64&nbsp;signes, retenu {numberInWords(keyDays)} jours)&nbsp;: rien n’est enregistré deux fois.
            La même clé avec un autre contenu est refusée.
          </li>
          <li>
            60&nbsp;appels par minute au plus. Au-delà, la réponse est <code>429</code> et{' '}
            <code>Retry-After</code> dit combien de secondes attendre.
          </li>
        </ul>
      </section>
      <section className="stack stack-tight" aria-labelledby="refus">
        <h2 id="refus">Pourquoi un élément est refusé</h2>
        <DataTable
          caption="Codes de refus d’un élément"
          captionHidden
          rows={refusals}
          rowKey={({ code }) => code}
          columns={[
            { key: 'code', header: 'Code', heads: true, cell: ({ code }) => <code>{code}</code> },
            { key: 'fr', header: 'Ce que dit le rapport', cell: ({ fr }) => fr },
          ]}
        />
        <p>
          Un appel entier n’est refusé que s’il ne peut pas être lu (<code>400</code>, <code>413</code>,{' '}
          <code>422</code>), si le jeton n’est plus valable (<code>401</code>) ou si vous appelez trop souvent
          (<code>429</code>).
        </p>
      </section>
      <section className="stack stack-tight" aria-labelledby="essai">
        <h2 id="essai">Essayez</h2>
        <p>
          Ce bac à sable applique les mêmes règles à des crèches inventées. Il ne demande aucun compte et ne
          garde rien. Votre programme peut aussi l’appeler&nbsp;: <code>POST /api/software/sandbox</code>.
        </p>
        <Sandbox today={parisDay(now())} />
      </section>
    </>
  );
}
