import { Button } from '../design/button.tsx';
import type { useChallenge } from './use-challenge.ts';
import './shown-words.css';

/**
 * The text to copy (PWD-06): real words, that a screen reader reads like any text, and their letters one by one for
 * whoever would rather spell than hear (PWD-07).
 */
export function ShownWords({
  challenge,
  onRenew,
}: {
  challenge: ReturnType<typeof useChallenge>;
  onRenew: () => void;
}) {
  const { words, instruction, failed, retrying, retry, turn } = challenge;
  if (failed) {
    return (
      <div role="alert" className="stack stack-tight">
        <p>Le texte à recopier n’a pas pu être affiché. Ce que vous avez saisi est toujours là.</p>
        <Button onClick={retry} busy={retrying}>
          Réessayer
        </Button>
      </div>
    );
  }
  return (
    <section className="shown-words" aria-label="Texte à recopier">
      <p>{instruction ?? 'Recopiez les mots affichés.'}</p>
      <div role="status">
        {turn > 1 && words && <span className="only-read-aloud">Nouveau texte&nbsp;: </span>}
        <p className="shown-words-text">{words ? words.join(' ') : '…'}</p>
      </div>
      {words && (
        <details>
          <summary>Épeler le texte</summary>
          <ul>
            {words.map((word) => (
              <li key={word}>
                {word}&nbsp;: {Array.from(word).join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button look="quiet" onClick={onRenew} busy={!words}>
        Afficher un autre texte
      </Button>
    </section>
  );
}
