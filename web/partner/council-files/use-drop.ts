import { useEffect, useRef, useState } from 'react';
import { announceCouncilFile, listOwnCouncilFiles } from '../../../contract/council-files.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { tellSending } from './own-sendings.ts';
import { SendingFailed, type SendLink, sendByLink } from './send-by-link.ts';

/** A link that is about to lapse is asked for anew. */
const spareMs = 20_000;

type Failure = { kind: 'refused'; problem: ApiProblem } | { kind: 'line' } | { kind: 'link' };

/**
 * Drops a file: asks for a link, then sends by it. One at a time; what fails can be tried again with the same file, and
 * by the same link while it serves, so that nothing is there twice.
 */
export function useDrop(id: string) {
  const announcing = useCommand(announceCouncilFile, [listOwnCouncilFiles]);
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const given = useRef<{ file: File; fileId: string; link: SendLink }>(undefined);
  const underWay = useRef<AbortController>(undefined);
  // A page that is left sends no more, and says so of the file wherever one goes in this tab.
  useEffect(() => () => underWay.current?.abort(), []);

  async function linkFor(file: File) {
    const known = given.current;
    if (known?.file === file && Date.parse(known.link.expiresAt) - now() > spareMs) return known;
    const body = { fileName: file.name, bytes: file.size, personsInformed: true as const };
    const { fileId, link } = await announcing.send({ params: { id }, body });
    given.current = { file, fileId, link };
    return given.current;
  }

  /** Gives the identifier of the file once it is there; undefined when it did not leave. */
  async function drop(file: File): Promise<string | undefined> {
    if (underWay.current) return undefined;
    const giveUp = new AbortController();
    underWay.current = giveUp;
    setFailure(undefined);
    setSent(0);
    try {
      const { fileId, link } = await linkFor(file);
      tellSending(fileId, 'under-way');
      await sendByLink(link, file, { onProgress: setSent, signal: giveUp.signal });
      given.current = undefined;
      tellSending(fileId, 'arrived');
      await readAgain(listOwnCouncilFiles);
      return fileId;
    } catch (error) {
      if (error instanceof SendingFailed) {
        if (given.current) tellSending(given.current.fileId, error.why === 'given-up' ? 'stopped' : 'cut');
        if (error.why === 'link') given.current = undefined;
        if (error.why !== 'given-up') setFailure({ kind: error.why });
      } else setFailure({ kind: 'refused', problem: problemOf(error) });
      return undefined;
    } finally {
      underWay.current = undefined;
      setSent(undefined);
    }
  }

  return { drop, sent, failure, giveUp: () => underWay.current?.abort() };
}
