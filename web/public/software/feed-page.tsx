import { informationSchemaAddress } from '../../../contract/information-schema-address.ts';
import { retrievalDays } from '../../../domain/linf/deadlines.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { PageTitle } from '../../design/page-title.tsx';
import './annotated-call.css';

/** What the maker of an information place's software needs to read the requests of families (LIN-03). */
export function FeedForEditorsPage() {
  const site = window.location.origin;
  return (
    <>
      <PageTitle below="Le logiciel d’un lieu d’information (relais petite enfance, par exemple) peut récupérer les demandes des familles à mesure qu’elles arrivent.">
        Le flux des demandes d’information
      </PageTitle>
      <section className="stack stack-tight" aria-labelledby="etapes">
        <h2 id="etapes">En quatre étapes</h2>
        <ol>
          <li>
            <strong>Recevez un accès.</strong> Un agent du lieu d’information le crée dans l’extranet
            («&nbsp;Demandes&nbsp;», puis «&nbsp;Accès pour logiciel&nbsp;») et vous remet un identifiant et
            un secret.
          </li>
          <li>
            <strong>Demandez un jeton</strong> (OAuth&nbsp;2.0, <span lang="en">client credentials</span>). Il
            vaut une heure.
          </li>
          <li>
            <strong>Lisez une page</strong>, cinquante demandes au plus, de la plus ancienne à la plus
            récente. Sans repère, la lecture commence au début.
          </li>
          <li>
            <strong>Enregistrez la page et son repère ensemble</strong> (l’attribut <code>next</code>), puis
            donnez ce repère dans <code>after</code> au prochain appel. Tant que <code>more</code> vaut{' '}
            <code>true</code>, une autre page attend déjà.
          </li>
        </ol>
        <pre className="command-lines">
          <code>{`curl -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials ${site}/api/software/token`}</code>
        </pre>
        <pre className="command-lines">
          <code>{`curl -H "Authorization: Bearer $TOKEN" "${site}/api/software/information-requests?limit=50"`}</code>
        </pre>
        <p>Puis, avec le repère de la page précédente&nbsp;:</p>
        <pre className="command-lines">
          <code>{`curl -H "Authorization: Bearer $TOKEN" "${site}/api/software/information-requests?limit=50&after=$REPERE"`}</code>
        </pre>
        <p>
          <a href={informationSchemaAddress}>Schéma XML (XSD, version 1)</a>&nbsp;: son adresse ne change pas,
          et chaque réponse est valide selon lui. <a href="/api/openapi.json">Toute l’API</a> est décrite en
          OpenAPI.
        </p>
      </section>
      <section className="stack stack-tight" aria-labelledby="exemple">
        <h2 id="exemple">Une réponse</h2>
        <pre className="command-lines">
          <code>{example}</code>
        </pre>
      </section>
      <section className="stack stack-tight" aria-labelledby="regles">
        <h2 id="regles">Les règles</h2>
        <ul>
          <li>
            Une demande reçue par votre logiciel compte comme lue&nbsp;: le délai de{' '}
            {numberInWords(retrievalDays)} jours s’arrête.
          </li>
          <li>
            Une demande apparaît une minute après son envoi. Les repères ne reviennent jamais en
            arrière&nbsp;: en les suivant, chaque demande arrive une fois. Redonnez un repère ancien&nbsp;: la
            même page revient, sans les demandes effacées depuis.
          </li>
          <li>
            <code>reference</code> identifie une demande. Un champ que la famille n’a pas rempli est absent.
          </li>
          <li>
            Effacez chaque demande, ses copies et ses sauvegardes au plus tard le jour que donne{' '}
            <code>eraseOn</code>.
          </li>
          <li>
            <code>401</code>&nbsp;: le jeton n’est plus valable, demandez-en un autre&nbsp;; si ce jeton-là
            est refusé aussi, l’accès est fermé. <code>429</code>&nbsp;: plus de soixante appels par
            minute&nbsp;; <code>Retry-After</code> dit combien de secondes attendre.
          </li>
        </ul>
      </section>
    </>
  );
}

const example = `<?xml version="1.0" encoding="UTF-8"?>
<informationRequests xmlns="https://monenfant.fr/ns/information-requests/1" version="1.0"
    producedAt="2026-11-22T10:00:00.000Z" next="0mwr1aft0-PAPBWAWPY926DHTV" more="false">
  <request reference="F26-7KQ3-M9TX">
    <transmittedAt>2026-11-22T09:30:00.000Z</transmittedAt>
    <retrieveBy>2026-12-07</retrieveBy>
    <eraseOn>2027-05-22</eraseOn>
    <state>retrieved</state>
    <place habilitation="L26-7KQ3-M9TX">Relais petite enfance Les Petits Pas</place>
    <commune code="26108">Crest</commune>
    <modes>
      <mode>collective</mode>
    </modes>
    <family>
      <firstName>Aïcha</firstName>
      <lastName>Durand</lastName>
      <email>aicha.durand@exemple.fr</email>
      <preferredChannel>email</preferredChannel>
      <beneficiary>yes</beneficiary>
      <homeCommune code="26108">Crest</homeCommune>
    </family>
    <child>
      <birthDate>2025-09-14</birthDate>
    </child>
    <needs>
      <halfDays>
        <halfDay day="monday" half="morning"/>
      </halfDays>
    </needs>
    <noticeVersion>2026-11</noticeVersion>
  </request>
</informationRequests>`;
