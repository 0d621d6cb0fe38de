import { useEffect, useRef, useState } from 'react';
import type { SentFile } from '../../domain/files/upload.ts';
import { ApiProblem } from '../api/problem.ts';
import { type FileOnItsWay, fileSending, type PieceRoute } from './send-file.ts';

/**
 * One file that goes with a form: sent as soon as it is chosen, so that the form itself leaves at once.
 * `whenSent` gives what the form's act names it by, or throws the problem that stands in the way, under `path`;
 * `whenThere` also throws when no file was chosen.
 */
export function useSentFile(route: PieceRoute) {
  const [now, setNow] = useState<FileOnItsWay>();
  const sending = useRef<ReturnType<typeof fileSending>>(undefined);
  const underWay = useRef<Promise<FileOnItsWay>>(undefined);

  const go = () => {
    underWay.current = sending.current?.go();
  };
  const choose = (file: File | undefined) => {
    sending.current?.stop();
    sending.current = file && fileSending(route, file, setNow);
    underWay.current = undefined;
    setNow(undefined);
    go();
  };
  useEffect(() => () => sending.current?.stop(), []);

  const whenSent = async (path: string): Promise<SentFile | undefined> => {
    const end = await underWay.current;
    if (end?.state === 'refused') throw inTheWay(path, end.message);
    if (end?.state === 'stopped') {
      throw inTheWay(path, 'L’envoi s’est interrompu\u00a0: reprenez-le, ou retirez le fichier.');
    }
    return end?.state === 'sent' ? end.as : undefined;
  };
  const whenThere = async (path: string): Promise<SentFile> => {
    const sent = await whenSent(path);
    if (!sent) throw inTheWay(path, 'Choisissez le fichier à déposer.');
    return sent;
  };
  return { now, choose, resume: go, whenSent, whenThere };
}

const inTheWay = (path: string, message: string) =>
  new ApiProblem({
    code: 'invalid-request',
    status: 422,
    title: 'Le fichier n’est pas prêt',
    detail: message,
    errors: [{ path, message }],
  });
