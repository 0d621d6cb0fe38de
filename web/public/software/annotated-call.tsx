import type { AvailabilityReport } from '../../../contract/software.ts';
import { formatCount } from '../../design/format.ts';
import { StateTag } from '../../design/state-tag.tsx';
import './annotated-call.css';
import { lineOf, pointerLines } from './pointer-lines.ts';

type Note = { tone: 'good' | 'bad'; state?: string; fr: string; en?: string };

/** What was sent, line by line, with what the API answers beside the lines that it speaks of. */
export function AnnotatedCall({ text, report }: { text: string; report: AvailabilityReport }) {
  const notes = notesByLine(text, report);
  return (
    <section className="stack stack-tight" aria-labelledby="rapport">
      <h3 id="rapport">
        Rapport&nbsp;: {formatCount(report.accepted, 'élément accepté', 'éléments acceptés')},{' '}
        {formatCount(report.refused, 'refusé', 'refusés')}
      </h3>
      <ol className="annotated">
        {text.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never move
          <li key={index}>
            <code>{line || ' '}</code>
            {notes.get(index + 1)?.map(({ tone, state, fr, en }) => (
              <div className="annotated-note" data-tone={tone} key={`${state} ${fr}`}>
                {state && <StateTag tone={tone}>{state}</StateTag>} <span>{fr}</span>{' '}
                {en && (
                  <span className="soft" lang="en">
                    {en}
                  </span>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function notesByLine(text: string, report: AvailabilityReport): Map<number, Note[]> {
  const lines = pointerLines(text);
  const notes = report.items.flatMap(({ pointer, status, version, problem }) => [
    {
      line: lineOf(lines, pointer),
      tone: status === 'accepted' ? ('good' as const) : ('bad' as const),
      state: status === 'accepted' ? 'Accepté' : 'Refusé',
      fr: problem ? problem.fr : `En ligne, version ${version}.`,
      ...(problem && { en: problem.en }),
    },
    ...(problem?.errors ?? []).map(({ pointer: at, fr, en }) => ({
      line: lineOf(lines, at),
      tone: 'bad' as const,
      fr,
      en,
    })),
  ]);
  return Map.groupBy(notes, ({ line }) => line);
}
