import { exportConnections } from '../../../contract/caf-connections.ts';
import { call } from '../../api/client.ts';
import { now } from '../../api/server-time.ts';
import { FileDownload } from '../../design/file-download.tsx';
import { parisDay } from '../../design/format.ts';

type Days = NonNullable<Parameters<typeof call<typeof exportConnections>>[1]['query']>['days'];

/** Saves the whole list for a spreadsheet; the journal keeps who did (CTL-01). */
export function ExportButton({ days }: { days: Days }) {
  return (
    <div className="row no-print">
      <FileDownload
        label="Télécharger la liste (CSV)"
        making="Préparation du fichier…"
        name={`connexions-${parisDay(now())}.csv`}
        load={() => call(exportConnections, { query: { days } })}
      />
      <p className="soft small">Le journal note chaque téléchargement.</p>
    </div>
  );
}
