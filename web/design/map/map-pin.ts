import { DivIcon } from 'leaflet';

/** What a pin stands for: `plain`, `good` (places free), `chosen` (the one looked at), `approximate` (a commune's centre). */
export type PinKind = 'plain' | 'good' | 'chosen' | 'approximate';

/** A pin whose point is the place; 44 pixels high, to be hit with a finger. `number` is written in it, as in the list. */
export function pin(kind: PinKind = 'plain', number?: number): DivIcon {
  const shape = document.createElement('span');
  shape.className = 'map-pin-shape';
  shape.dataset.kind = kind;
  if (number !== undefined) {
    const said = document.createElement('span');
    said.textContent = String(number);
    shape.append(said);
  }
  return new DivIcon({ className: 'map-pin', html: shape, iconSize: [44, 44], iconAnchor: [22, 44] });
}
