import { useState } from 'react';
import { partsOf, type ShownFile } from '../../domain/files/stored-file.ts';
import { type ApiProblem, problemOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { formatBytes } from '../design/format.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { saveFile } from '../design/save-file.ts';

/** A private file: its name and size, and the file itself, put together from its parts. */
export function FileInParts({
  file,
  label,
  of,
  load,
}: {
  file: ShownFile;
  /** What the button says. */
  label: string;
  /** Which one it is, for whoever hears the button alone. */
  of?: string;
  /** Gives the part of a number, from `0` on. Throws {@link ApiProblem}. */
  load: (part: string) => Promise<Blob>;
}) {
  const [fetching, setFetching] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const download = async () => {
    setFetching(true);
    setProblem(undefined);
    try {
      const parts: Blob[] = [];
      for (let part = 0; part < partsOf(file.bytes); part += 1) parts.push(await load(String(part)));
      saveFile(new Blob(parts, { type: file.contentType }), file.name);
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setFetching(false);
    }
  };
  return (
    <div className="stack stack-tight">
      <span>
        {file.name} <span className="soft small">({formatBytes(file.bytes)})</span>
      </span>
      <div>
        <Button busy={fetching} onClick={() => void download()}>
          {label}
          {of && <span className="only-read-aloud"> ({of})</span>}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
    </div>
  );
}
