import { useSyncExternalStore } from 'react';
import './offline-banner.css';

/** Says that the network is gone, and that nothing typed is lost, for as long as it lasts. */
export function OfflineBanner() {
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  return (
    <div role="status" className="offline-place">
      {!online && (
        <p className="offline-banner">
          Vous êtes hors connexion. Ce que vous avez saisi reste à l’écran&nbsp;; l’envoi sera possible au
          retour du réseau.
        </p>
      )}
    </div>
  );
}

function watchNetwork(changed: () => void) {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
