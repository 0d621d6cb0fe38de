import { lazy, Suspense, useState } from 'react';
import type { PublicSheet } from '../../domain/directory/published.ts';
import { addressLine } from '../../domain/establishment/address-line.ts';
import { Button } from '../design/button.tsx';

const PlaceMap = lazy(async () => ({ default: (await import('../design/map/place-map.tsx')).PlaceMap }));

/** Where the establishment stands: its address, and on demand a map, which nobody on a bad line has to load. */
export function SheetPlace({ sheet }: { sheet: PublicSheet }) {
  const [shown, setShown] = useState(false);
  const { address, position, approximate, name } = sheet;
  if (!position) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="ou">
      <h2 id="ou">Où se trouve ce lieu</h2>
      <p>
        {addressLine(address)}
        {approximate && '. Sur la carte, la position est approximative\u00a0: celle de la commune'}.
      </p>
      {shown ? (
        <Suspense fallback={<div className="sheet-map-place" />}>
          <PlaceMap name={name} position={position} approximate={approximate} />
        </Suspense>
      ) : (
        <Button onClick={() => setShown(true)}>Afficher la carte</Button>
      )}
    </section>
  );
}
