import { lazy, Suspense, useState } from 'react';
import type { Position } from '../../../domain/establishment/position.ts';
import { Button } from '../../design/button.tsx';

const PlaceMap = lazy(async () => ({ default: (await import('../../design/map/place-map.tsx')).PlaceMap }));

/** Where a proposed position lies: coordinates alone tell nobody. The map comes when it is asked for. */
export function PositionOnMap({ name, position }: { name: string; position: Position }) {
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <div>
        <Button onClick={() => setShown(true)}>Voir sur la carte</Button>
      </div>
    );
  }
  return (
    <Suspense fallback={<p className="soft">La carte arrive…</p>}>
      <PlaceMap name={name} position={position} />
    </Suspense>
  );
}
