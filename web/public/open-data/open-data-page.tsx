import { useQuery } from '@tanstack/react-query';
import { shownDays } from '../../../domain/availability/freshness.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { availabilityColumns } from '../../../domain/open-data/availability.ts';
import type { Column } from '../../../domain/open-data/column.ts';
import { establishmentColumns } from '../../../domain/open-data/establishments.ts';
import type { Manifest, OpenFile } from '../../../domain/open-data/manifest.ts';
import { DataTable } from '../../design/data-table.tsx';
import { formatBytes, formatDateTime, formatNumber } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { openData, openDataFolder } from './manifest.ts';
import './open-data-page.css';

const exampleCommand = (origin: string) =>
  `curl --compressed -O ${origin}${openDataFolder}disponibilites.csv`;

/** What is published for all to use again: files, what they hold, and on what terms (PUB-11). */
export function OpenDataPage() {
  const query = useQuery(openData);
  return (
    <div className="open-data stack">
      <PageTitle below="Les établissements de toute la France et les places que les crèches déclarent, mis à jour chaque matin. Aucune personne n’y figure.">
        Données ouvertes
      </PageTitle>
      <Loaded query={query} what="de la liste des fichiers">
        {(manifest) =>
          manifest ? (
            <Files manifest={manifest} />
          ) : (
            <EmptyState title="Rien n’est encore publié">
              Les fichiers paraissent chaque matin&nbsp;: revenez demain.
            </EmptyState>
          )
        }
      </Loaded>
      <section className="stack" aria-labelledby="champs">
        <h2 id="champs">Ce que disent les fichiers</h2>
        <p>
          Les noms des champs et leurs valeurs ne changent pas sans que les schémas changent. En CSV&nbsp;:
          virgules, UTF-8 avec marque d’ordre, dates au format ISO 8601.
        </p>
        <Fields caption="Établissements, un par ligne" columns={establishmentColumns} />
        <Fields caption="Disponibilités, une ligne par demi-journée" columns={availabilityColumns} />
      </section>
      <section className="stack" aria-labelledby="exemple">
        <h2 id="exemple">Un exemple</h2>
        <p>Téléchargez les disponibilités du jour&nbsp;:</p>
        <pre>
          <code>{exampleCommand(window.location.origin)}</code>
        </pre>
        <p>
          L’adresse des fichiers ne change pas d’un jour à l’autre. Le fichier{' '}
          <a href={`${openDataFolder}manifest.json`}>manifest.json</a> donne leur date, leur taille et leur
          empreinte SHA-256&nbsp;: relisez-le pour savoir s’il y a du nouveau.
        </p>
        <p>
          Affichez toujours la date de confirmation à côté des places&nbsp;: elles changent vite. Ce que
          personne n’a confirmé depuis {numberInWords(shownDays)} jours n’est plus publié.
        </p>
      </section>
      <section className="stack" aria-labelledby="licence">
        <h2 id="licence">Licence</h2>
        <p>
          Ces données sont publiées sous la{' '}
          <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">Licence Ouverte 2.0</a>&nbsp;:
          indiquez leur source et leur date. Elles servent à ce que les familles trouvent un accueil. Les
          assistants maternels n’y sont pas, et les maisons où ils travaillent y sont sans téléphone ni
          adresse e-mail&nbsp;: ne croisez pas ces données avec d’autres pour les retrouver.
        </p>
      </section>
    </div>
  );
}

function Files({ manifest }: { manifest: Manifest }) {
  const { files, generatedAt } = manifest;
  const data = files.filter(({ count }) => count !== undefined);
  const others = files.filter(({ count }) => count === undefined);
  return (
    <section className="stack" aria-labelledby="fichiers">
      <h2 id="fichiers">Fichiers</h2>
      <p>Publiés le {formatDateTime(generatedAt)}.</p>
      <DataTable
        caption="Fichiers de données"
        captionHidden
        rows={data}
        rowKey={({ path }) => path}
        columns={[
          { key: 'says', header: 'Contenu', heads: true, cell: (file) => <FileLink file={file} /> },
          { key: 'count', header: 'Lignes', figures: true, cell: ({ count = 0 }) => formatNumber(count) },
          { key: 'bytes', header: 'Taille', figures: true, cell: ({ bytes }) => formatBytes(bytes) },
        ]}
      />
      <h3>Schémas et conditions</h3>
      <ul>
        {others.map((file) => (
          <li key={file.path}>
            <FileLink file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const FileLink = ({ file: { path, says } }: { file: OpenFile }) => (
  <a href={`${openDataFolder}${path}`} download={path.replaceAll('/', '-')}>
    {says}
  </a>
);

const Fields = ({ caption, columns }: { caption: string; columns: readonly Column[] }) => (
  <DataTable
    caption={caption}
    rows={columns}
    rowKey={({ name }) => name}
    columns={[
      { key: 'name', header: 'Champ', heads: true, whole: true, cell: ({ name }) => <code>{name}</code> },
      { key: 'says', header: 'Sens', cell: ({ says }) => says },
      { key: 'example', header: 'Exemple', cell: ({ example }) => <code>{String(example)}</code> },
    ]}
  />
);
