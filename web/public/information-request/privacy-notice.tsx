import { Link } from '@tanstack/react-router';
import { useWords } from './words/words.ts';

/**
 * What becomes of what a family writes: the notice that it accepts by sending (LIN-07, LIN-10).
 * @param erased the day on which all is erased, `2026-11-22`
 */
export function PrivacyNotice({ erased, placeName }: { erased: string; placeName: string }) {
  const { notice: words } = useWords();
  return (
    <section className="stack stack-tight" aria-labelledby="donnees">
      <h2 id="donnees">{words.title}</h2>
      <ul>
        <li>{words.readers(placeName)}</li>
        <li>{words.purpose}</li>
        <li>{words.until(erased)}</li>
        <li>
          {words.rights((link) => (
            <Link to="/vos-droits">{link}</Link>
          ))}
        </li>
      </ul>
    </section>
  );
}
