import { useState } from 'react';
import { downloadPersonData, type RegisterDetail } from '../../../contract/rights.ts';
import { call } from '../../api/client.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { saveFile } from '../../design/save-file.ts';

/** Makes the file of what is held on the person who asks for access, and saves it (RGT-01). */
export function PersonDataDownload({ entry }: { entry: RegisterDetail }) {
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const download = async () => {
    setMaking(true);
    setProblem(undefined);
    try {
      saveFile(await call(downloadPersonData, { params: { id: entry.id } }), `donnees-${entry.id}.pdf`);
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <Button busy={making} onClick={() => void download()}>
        {making ? 'Préparation du PDF…' : 'Télécharger ses données (PDF)'}
      </Button>
      {problem && (
        <Notice kind="danger" title={problem.title} live>
          <p>{problem.detail}</p>
        </Notice>
      )}
    </>
  );
}
