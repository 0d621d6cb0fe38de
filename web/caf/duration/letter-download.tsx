import { useState } from 'react';
import { downloadLetter, type Letter } from '../../../contract/caf-duration.ts';
import { call } from '../../api/client.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { saveFile } from '../../design/save-file.ts';

/** Makes a letter's PDF, ready for the post, and saves it. */
export function LetterDownload({ id, letter, label }: { id: string; letter: Letter; label: string }) {
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const download = async () => {
    setMaking(true);
    setProblem(undefined);
    try {
      saveFile(await call(downloadLetter, { params: { id, letter } }), `${letter}-${id}.pdf`);
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <Button busy={making} onClick={() => void download()}>
        {making ? 'Préparation du PDF…' : `${label} (PDF)`}
      </Button>
      {problem && (
        <Notice kind="danger" title={problem.title} live>
          <p>{problem.detail}</p>
        </Notice>
      )}
    </>
  );
}
