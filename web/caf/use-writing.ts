import { useEffect, useRef, useState } from 'react';

/**
 * Which form of a page is open. The page can show what comes next before an act has told that it is done: what closes
 * then is the form that sent it, and none that was opened since.
 */
export function useWriting<Form>() {
  const [writing, setWriting] = useState<Form>();
  const latest = useRef<Form>(undefined);
  useEffect(() => {
    latest.current = writing;
  });
  /** Does `close` once an act is done, unless another form than the one in sight now is open by then. */
  const closing = <T>(act: Promise<T>, close: () => void): Promise<void> =>
    act.then(() => {
      if (latest.current === writing) close();
    });
  return { writing, setWriting, closing };
}
