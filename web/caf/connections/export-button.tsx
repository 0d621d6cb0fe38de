import { useState } from 'react';
import { exportConnections } from '../../../contract/caf-connections.ts';
import { call } from '../../api/client.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { parisDay } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { saveFile } from '../../design/save-file.ts';

type Days = NonNullable<Parameters<typeof call<typeof exportConnections>>[1]['query']>['days'];

/** Saves the whole list for a spreadsheet; the journal keeps who did (CTL-01). */
export function ExportButton({ days }: { days: Days }) {
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const download = async () => {
    setMaking(true);
    setProblem(undefined);
    try {
      saveFile(await call(exportConnections, { query: { days } }), `connexions-${parisDay(now())}.csv`);
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <div className="row no-print">
        <Button busy={making} onClick={() => void download()}>
          Télécharger la liste (CSV)
        </Button>
        <p className="soft small">Le journal note chaque téléchargement.</p>
      </div>
      {problem && (
        <Notice kind="danger" title={problem.title} live>
          <p>{problem.detail}</p>
        </Notice>
      )}
    </>
  );
}
