import { diffWords } from './diff-words.ts';
import './diff-text.css';

/** One text, old and new at once: what went is struck through, what came is underlined, and both are said aloud. */
export function DiffText({ before, after }: { before: string | undefined; after: string | undefined }) {
  const parts = diffWords(before ?? '', after ?? '');
  if (parts.length === 0) return <span className="soft">Non renseigné</span>;
  return (
    <span className="verbatim">
      {parts.map((part, index) => {
        const key = `${index}${part.kind}`;
        if (part.kind === 'same') return <span key={key}>{part.text}</span>;
        const removed = part.kind === 'removed';
        const Mark = removed ? 'del' : 'ins';
        return (
          <Mark key={key} className="diff">
            <span className="only-read-aloud">{removed ? ' [retiré\u00a0: ' : ' [ajouté\u00a0: '}</span>
            {part.text}
            <span className="only-read-aloud">] </span>
          </Mark>
        );
      })}
    </span>
  );
}
