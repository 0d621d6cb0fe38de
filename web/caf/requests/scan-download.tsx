import { useState } from 'react';
import { downloadScan } from '../../../contract/caf-files.ts';
import { partsOf, type ShownFile } from '../../../domain/files/stored-file.ts';
import { call } from '../../api/client.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { formatBytes } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { saveFile } from '../../design/save-file.ts';

/** The scan of what came back signed: its name and size, and the file itself, put together from its parts (ACT-04). */
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
  const [fetching, setFetching] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const download = async () => {
    setFetching(true);
    setProblem(undefined);
    try {
      const parts: Blob[] = [];
      for (let part = 0; part < partsOf(scan.bytes); part += 1) {
        parts.push(
          await call(downloadScan, {
            params: { id },
            query: { part: String(part), amendment: amendment?.toString() },
          }),
        );
      }
      saveFile(new Blob(parts, { type: scan.contentType }), scan.name);
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setFetching(false);
    }
  };
  return (
    <div className="stack stack-tight">
      <span>
        {scan.name} <span className="soft small">({formatBytes(scan.bytes)})</span>
      </span>
      <div>
        <Button busy={fetching} onClick={() => void download()}>
          Télécharger le scan
        </Button>
      </div>
      {problem && (
        <Notice kind="danger" title={problem.title} live>
          <p>{problem.detail}</p>
        </Notice>
      )}
    </div>
  );
}
