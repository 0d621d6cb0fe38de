import { type ReferenceListColumn, referenceListColumns } from '../../../domain/reference-list/columns.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { saveFile } from '../../design/save-file.ts';
import { csvOf } from './csv.ts';

type Expected = { meaning: string; example: string };

/** What each column of the file holds. */
const expected: Record<ReferenceListColumn, Expected> = {
  id: {
    meaning:
      'Identifiant de l’établissement dans votre liste. Obligatoire, unique, et le même d’un envoi à l’autre.',
    example: 'ETAB-0012',
  },
  type: { meaning: 'EAJE, ALSH, RPE, LAEP ou MAM. Obligatoire.', example: 'EAJE' },
  nom: { meaning: 'Nom de l’établissement. Obligatoire.', example: 'Les Petits Galets' },
  gestionnaire: { meaning: 'Qui gère l’établissement.', example: 'Commune de Crest' },
  numero_voie: { meaning: 'Numéro dans la voie.', example: '12\u00a0bis' },
  voie: { meaning: 'Type et nom de la voie.', example: 'rue de l’Hôtel de Ville' },
  code_postal: { meaning: 'Cinq chiffres.', example: '26400' },
  commune: { meaning: 'Nom de la commune.', example: 'Crest' },
  code_insee: { meaning: 'Code INSEE de la commune, différent du code postal.', example: '26108' },
  telephone: { meaning: 'Dix chiffres.', example: '04\u00a075\u00a025\u00a000\u00a000' },
  email: { meaning: 'Adresse de l’établissement.', example: 'petits-galets@crest.example' },
  site: { meaning: 'Adresse de son site.', example: 'https://www.crest.example' },
  latitude: { meaning: 'En degrés décimaux.', example: '44.7286' },
  longitude: { meaning: 'En degrés décimaux.', example: '5.0221' },
  capacite: { meaning: 'Nombre de places.', example: '24' },
};

const rows = referenceListColumns.map((column) => ({ column, ...expected[column] }));

/** The columns of the file, explained, and a template to begin with. */
export function ExpectedColumns() {
  return (
    <details className="expected-columns">
      <summary>Les colonnes attendues, et un modèle</summary>
      <div className="stack">
        <p>
          La première ligne du fichier porte ces titres, séparés par des points-virgules ou des virgules. Le
          fichier est en UTF-8 ou en Windows-1252. Une cellule douteuse est signalée et la ligne est
          gardée&nbsp;; seule une ligne sans identifiant, sans type ou sans nom est refusée.
        </p>
        <Button onClick={saveTemplate}>Télécharger un modèle (CSV)</Button>
        <DataTable
          caption="Colonnes de la liste"
          captionHidden
          columns={[
            { key: 'column', header: 'Colonne', heads: true, cell: ({ column }) => column },
            { key: 'meaning', header: 'Ce qu’elle contient', cell: ({ meaning }) => meaning },
            { key: 'example', header: 'Exemple', cell: ({ example }) => example },
          ]}
          rows={rows}
          rowKey={({ column }) => column}
        />
      </div>
    </details>
  );
}

const saveTemplate = () =>
  saveFile(
    csvOf([referenceListColumns, rows.map(({ example }) => example.replaceAll('\u00a0', ' '))]),
    'modele-liste-etablissements.csv',
  );
