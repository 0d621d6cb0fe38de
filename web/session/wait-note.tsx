import { useEffect, useState } from 'react';
import type { ApiProblem } from '../api/problem.ts';
import './wait-note.css';

/** Seconds left before the next try, counted down from a refusal that says how long to wait; 0 when one may try. */
export function useSecondsToWait(problem: ApiProblem | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = problem?.document.retryAfterSeconds ?? 0;
    // A wait is lived on the person's own clock, which a change of the server's does not shorten.
    const until = performance.now() + seconds * 1000;
    const count = () => {
      const rest = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    };
    const timer = setInterval(count, 250);
    count();
    return () => clearInterval(timer);
  }, [problem]);
  return left;
}

/** How long is left to wait; aloud it says only that it begins and that it is over. */
export function WaitNote({ seconds }: { seconds: number }) {
  const [waited, setWaited] = useState(false);
  if (seconds > 0 && !waited) setWaited(true);
  const minutes = Math.floor(seconds / 60);
  const rest = `${seconds % 60}\u00a0s`;
  return (
    <div className="wait-note" role="status">
      {seconds > 0 ? (
        <p className="figures">
          <span aria-hidden="true">
            Prochain essai possible dans {minutes > 0 ? `${minutes}\u00a0min ${rest}` : rest}.
          </span>
          <span className="only-read-aloud">
            Le bouton de connexion sera de nouveau actif après l’attente.
          </span>
        </p>
      ) : (
        waited && <p>Vous pouvez réessayer.</p>
      )}
    </div>
  );
}
