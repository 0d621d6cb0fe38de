import { type ReactNode, useState } from 'react';
import { type ApiProblem, problemOf } from '../api/problem.ts';
import { Button } from './button.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { saveFile } from './save-file.ts';

/** Has a file made, then saves it under a name that says what it is; what fails is said beside the button. */
export function FileDownload({
  label,
  making = 'Préparation du PDF…',
  name,
  load,
}: {
  label: ReactNode;
  /** What the button says meanwhile. */
  making?: string;
  name: string;
  /** Throws {@link ApiProblem}. */
  load: () => Promise<Parameters<typeof saveFile>[0]>;
}) {
  const [underWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const download = async () => {
    setUnderWay(true);
    setProblem(undefined);
    try {
      saveFile(await load(), name);
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setUnderWay(false);
    }
  };
  return (
    <>
      <Button busy={underWay} onClick={() => void download()}>
        {underWay ? making : label}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
}
