import { downloadScan } from '../../../contract/caf-files.ts';
import type { ShownFile } from '../../../domain/files/stored-file.ts';
import { call } from '../../api/client.ts';
import { FileInParts } from '../../files/file-in-parts.tsx';

/** The scan of what came back signed (ACT-04). */
export function ScanDownload({
  id,
  amendment,
  scan,
}: {
  id: string;
  /** The avenant that came back; the convention itself when absent. */
  amendment?: number;
  scan: ShownFile;
}) {
  return (
    <FileInParts
      file={scan}
      label="Télécharger le scan"
      load={(part) =>
        call(downloadScan, { params: { id }, query: { part, amendment: amendment?.toString() } })
      }
    />
  );
}
