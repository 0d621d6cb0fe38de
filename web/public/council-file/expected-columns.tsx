import {
  type CouncilColumn,
  councilColumns,
  requiredCouncilColumns,
} from '../../../domain/childminders/columns.ts';
import { councilColumnWords, councilFileAddresses } from '../../../domain/childminders/table-schema.ts';
import { DataTable } from '../../design/data-table.tsx';

const required = new Set<CouncilColumn>(requiredCouncilColumns);

/** The columns of a council's file, explained; the template and the Table Schema to download. */
export function ExpectedCouncilColumns() {
  return (
    <section className="stack" aria-labelledby="colonnes">
      <h2 id="colonnes">Le fichier attendu</h2>
      <p>
        Une ligne par personne, et une première ligne de titres, dans l’ordre que vous voulez.
        Séparateur&nbsp;: point-virgule, virgule ou tabulation. Encodage&nbsp;: UTF-8 ou Windows-1252. Chaque
        dépôt annule et remplace le précédent.
      </p>
      <ul>
        <li>
          <a href={councilFileAddresses.template} download="modele-assistants-maternels.csv">
            Modèle du fichier (CSV)
          </a>
        </li>
        <li>
          <a href={councilFileAddresses.tableSchema} download="assistants-maternels.schema.json">
            Schéma du fichier, pour les logiciels (Table Schema)
          </a>
        </li>
      </ul>
      <DataTable
        caption="Colonnes du fichier"
        captionHidden
        rows={councilColumns}
        rowKey={(column) => column}
        columns={[
          {
            key: 'column',
            header: 'Colonne',
            heads: true,
            whole: true,
            cell: (column) => <code>{column}</code>,
          },
          {
            key: 'says',
            header: 'Ce qu’elle contient',
            cell: (column) => (
              <>
                {required.has(column) && <strong>Obligatoire. </strong>}
                {councilColumnWords[column].says}
              </>
            ),
          },
          {
            key: 'example',
            header: 'Exemple',
            cell: (column) => councilColumnWords[column].example || <span className="soft">(vide)</span>,
          },
        ]}
      />
    </section>
  );
}
