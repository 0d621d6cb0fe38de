import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { pointIn } from './search-address.ts';

const patience = 12_000;

/**
 * « Autour de moi »: asks the browser where it is, on a press and never before. The position is rounded to about a
 * hundred metres before anything is done with it; it is kept nowhere but in the address of the results.
 */
export function NearMe({
  onFound,
  onRefused,
}: {
  onFound: (around: string) => void;
  onRefused: (why: string) => void;
}) {
  const [busy, setBusy] = useState(false);
  const locate = async () => {
    setBusy(true);
    const where = await browserPosition();
    setBusy(false);
    if ('why' in where) onRefused(where.why);
    else onFound(where.around);
  };
  return (
    <div className="near-me">
      <Button onClick={locate} busy={busy} aria-describedby="autour-de-moi">
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <circle cx="12" cy="12" r="6.5" />
          <circle className="near-me-here" cx="12" cy="12" r="2.2" />
          <path d="M12 1.5v4M12 18.5v4M1.5 12h4M18.5 12h4" />
        </svg>
        Autour de moi
      </Button>
      <p className="soft small" id="autour-de-moi">
        Votre navigateur demandera votre accord. Votre position est arrondie à cent mètres et n’est pas
        conservée.
      </p>
    </div>
  );
}

const elsewhere = 'Écrivez plutôt une adresse, une commune ou un code postal.';

/** Where the browser is, rounded, as the address says it; or why nobody knows, with what to do. */
function browserPosition(): Promise<{ around: string } | { why: string }> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve({ why: `Votre navigateur ne sait pas où il est. ${elsewhere}` });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = pointIn(`${coords.latitude},${coords.longitude}`);
        resolve(
          point
            ? { around: `${point.latitude},${point.longitude}` }
            : { why: `Votre position n’a pas pu être lue. ${elsewhere}` },
        );
      },
      ({ code }) =>
        resolve({
          why:
            code === 1
              ? `Vous n’avez pas donné l’accès à votre position. ${elsewhere}`
              : `Votre position n’a pas été trouvée. Réessayez, ou écrivez une adresse, une commune ou un code postal.`,
        }),
      { enableHighAccuracy: false, timeout: patience, maximumAge: 60_000 },
    );
  });
}
