import { Marker } from 'leaflet';
import { MapFrame, pointOf } from './map-frame.tsx';
import { pin } from './map-pin.ts';

/** One establishment on a map. */
export function PlaceMap({
  name,
  position,
  approximate,
}: {
  name: string;
  position: { latitude: number; longitude: number };
  approximate?: boolean;
}) {
  const words = approximate ? `${name}, position approximative` : name;
  return (
    <MapFrame
      label={`Carte\u00a0: ${words}`}
      centre={position}
      zoom={approximate ? 12 : 15}
      onReady={(map) => {
        const marker = new Marker(pointOf(position), {
          icon: pin(approximate ? 'approximate' : 'chosen'),
          title: words,
          // The address is beside it: there is nothing to press.
          keyboard: false,
          interactive: false,
        }).addTo(map);
        marker.getElement()?.setAttribute('aria-hidden', 'true');
        return undefined;
      }}
    />
  );
}
