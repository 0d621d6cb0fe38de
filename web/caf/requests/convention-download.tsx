import { useState } from 'react';
import { downloadConvention, type RequestDetail } from '../../../contract/caf.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';
import { call } from '../../api/client.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { saveFile } from '../../design/save-file.ts';

/** Makes the convention's PDF and saves it under a name that says what it is (ACT-03). */
export function ConventionDownload({ request }: { request: RequestDetail }) {
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const download = async () => {
    setMaking(true);
    setProblem(undefined);
    try {
      saveFile(await call(downloadConvention, { params: { id: request.id } }), fileNameOf(request));
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <Button busy={making} onClick={() => void download()}>
        {making ? 'Préparation du PDF…' : 'Télécharger la convention (PDF)'}
      </Button>
      {problem && (
        <Notice kind="danger" title={problem.title} live>
          <p>{problem.detail}</p>
        </Notice>
      )}
    </>
  );
}

/** `convention-S26-7KQ3-M9TX-ville-de-crest.pdf`. */
const fileNameOf = ({ id, provider }: RequestDetail) =>
  `convention-${id}-${foldPlaceName(provider.name).replaceAll(' ', '-').slice(0, 60)}.pdf`;
