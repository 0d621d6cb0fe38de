import type { ReactNode } from 'react';
import { diffWords } from './diff-words.ts';
import { type PointedPart, pointOut } from './point-out.ts';
import './diff-text.css';

/**
 * One text, old and new at once: what went is struck through, what came is underlined, and both are said aloud.
 * `side` shows one version alone, with its own marks, to stand beside the other. `pointed` are passages of the version
 * after that one should look at twice.
 */
export function DiffText({
  before,
  after,
  side,
  pointed = [],
}: {
  before: string | undefined;
  after: string | undefined;
  side?: 'before' | 'after';
  pointed?: readonly string[];
}) {
  const hidden = side && (side === 'before' ? 'added' : 'removed');
  const parts = diffWords(before ?? '', after ?? '').filter((part) => part.kind !== hidden);
  if (parts.length === 0) return <span className="soft">Non renseigné</span>;
  return (
    <span className="verbatim">
      {pointOut(parts, pointed).map((part) => (
        <Part key={part.from} part={part} />
      ))}
    </span>
  );
}

function Part({ part: { kind, text, pointed } }: { part: PointedPart }) {
  const words = pointed ? (
    <mark className="pointed">
      <Aloud before="à regarder">{text}</Aloud>
    </mark>
  ) : (
    text
  );
  if (kind === 'same') return words;
  const removed = kind === 'removed';
  const Mark = removed ? 'del' : 'ins';
  return (
    <Mark className="diff">
      <Aloud before={removed ? 'retiré' : 'ajouté'}>{words}</Aloud>
    </Mark>
  );
}

/** Says in words, to those who do not see it, what a mark means. */
function Aloud({ before, children }: { before: string; children: ReactNode }) {
  return (
    <>
      <span className="only-read-aloud">{` [${before}\u00a0: `}</span>
      {children}
      <span className="only-read-aloud">] </span>
    </>
  );
}
