import { downloadPersonData, type RegisterDetail } from '../../../contract/rights.ts';
import { call } from '../../api/client.ts';
import { FileDownload } from '../../design/file-download.tsx';

/** Makes the file of what is held on the person who asks for access, and saves it (RGT-01). */
export function PersonDataDownload({ entry }: { entry: RegisterDetail }) {
  return (
    <FileDownload
      label="Télécharger ses données (PDF)"
      name={`donnees-${entry.id}.pdf`}
      load={() => call(downloadPersonData, { params: { id: entry.id } })}
    />
  );
}
