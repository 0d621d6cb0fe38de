import { Circle, CircleMarker, LatLngBounds, LayerGroup, type Map as LeafletMap, Marker } from 'leaflet';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { formatCount } from '../../design/format.ts';
import { MapFrame, pointOf } from '../../design/map/map-frame.tsx';
import { pin } from '../../design/map/map-pin.ts';
import { groupsOf } from './map-groups.ts';
import { distanceInWords } from './search-words.ts';
import { showInList } from './show-in-list.ts';
import type { ResultsPage } from './use-results.ts';
import './results-map.css';

/** What a list and its map both show. */
export interface MapItem {
  id: string;
  name: string;
  /** What it is, in a word or two. */
  what?: string;
  position: { latitude: number; longitude: number };
  /** Metres from the centre. */
  distance: number;
  approximate?: boolean | undefined;
  /** Somewhere with a place that families look for. */
  good?: boolean;
}

/** How many of those who stand under one pin are named. */
const mostNamed = 6;

type Numbered = MapItem & { number: number };

/**
 * What the list holds, under the same numbers, on a map. Pins that would hide one another are one pin; what is pressed
 * is named under the map, as `said` words it, the first six of a crowd. All of it can be reached by keyboard, and is in the list too.
 */
export function ResultsMap({
  label,
  said,
  inList,
  centre,
  radius,
  all,
  active,
  onActive,
}: {
  label: string;
  /** The words under the map for what is pressed, its link or button among them. */
  said: (item: MapItem) => ReactNode;
  /** The identifier of an element of the list. */
  inList: (id: string) => string;
  centre: Pick<ResultsPage['centre'], 'latitude' | 'longitude'>;
  /** Kilometres. */
  radius: number;
  all: readonly MapItem[];
  active: string | undefined;
  onActive: (id: string | undefined) => void;
}) {
  const [map, setMap] = useState<LeafletMap>();
  const [chosen, setChosen] = useState<readonly Numbered[]>([]);
  const drawn = useRef(new Map<string, HTMLElement>());
  const numbered = all.map((result, index) => ({ ...result, number: index + 1 }));
  const ids = all.map(({ id }) => id).join();

  const draw = useEffectEvent((layer: LayerGroup, on: LeafletMap) => {
    layer.clearLayers();
    drawn.current.clear();
    for (const group of groupsOf(numbered, ({ position }) => on.latLngToLayerPoint(pointOf(position)))) {
      const element = addPin(layer, group, () => setChosen(group), onActive);
      for (const { id } of group) if (element) drawn.current.set(id, element);
    }
  });
  const look = useEffectEvent((on: LeafletMap) => {
    const bounds = new LatLngBounds([pointOf(centre)]);
    for (const { position } of all) bounds.extend(pointOf(position));
    if (all.length === 0)
      bounds.extend(new Circle(pointOf(centre), { radius: radius * 1000 }).addTo(on).remove().getBounds());
    on.fitBounds(bounds, { padding: [48, 48], maxZoom: 16, animate: false });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the list is a change of its identifiers
  useEffect(() => {
    if (!map) return;
    const around = new LayerGroup([
      new Circle(pointOf(centre), { radius: radius * 1000, className: 'map-circle', interactive: false }),
      new CircleMarker(pointOf(centre), { radius: 7, className: 'map-centre', interactive: false }),
    ]).addTo(map);
    const pins = new LayerGroup().addTo(map);
    const again = () => draw(pins, map);
    look(map);
    again();
    map.on('zoomend', again);
    return () => {
      map.off('zoomend', again);
      around.remove();
      pins.remove();
    };
  }, [map, ids, centre.latitude, centre.longitude, radius]);
  useEffect(() => {
    const element = active === undefined ? undefined : drawn.current.get(active);
    if (!element) return;
    element.dataset.active = '';
    return () => {
      delete element.dataset.active;
    };
  }, [active]);

  const named = chosen.filter(({ id }) => all.some((result) => result.id === id));
  const others = named[mostNamed];
  return (
    <div className="results-map">
      <button type="button" className="skip-link results-map-skip" onClick={skipTheMap}>
        Passer la carte
      </button>
      <MapFrame
        label={label}
        centre={centre}
        zoom={12}
        onReady={(ready) => {
          setMap(ready);
          return () => setMap(undefined);
        }}
      />
      <div className="results-map-chosen" role="status">
        {named.length === 0 && (
          <p className="soft small no-print">Choisissez un point de la carte pour savoir ce qu’il désigne.</p>
        )}
        {named.slice(0, mostNamed).map((item) => (
          <p key={item.id}>
            <span className="listed-number figures">{item.number}</span> {said(item)}
          </p>
        ))}
        {others && (
          <p>
            et {formatCount(named.length - mostNamed, 'autre')} au même endroit{' '}
            <Button onClick={() => showInList(inList(others.id))}>
              Voir la suite dans la liste
              <span className="only-read-aloud"> (numéro {others.number})</span>
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

function addPin(
  layer: LayerGroup,
  group: readonly Numbered[],
  onChosen: () => void,
  onActive: (id: string | undefined) => void,
): HTMLElement | undefined {
  const [first] = group;
  if (!first) return undefined;
  const name = pinWords(group);
  const marker = new Marker(pointOf(first.position), {
    icon: pin(kindOf(group), first.number),
    title: name,
    // The nearest over the others, as in the list.
    zIndexOffset: -first.number,
  }).addTo(layer);
  const element = marker.getElement();
  if (!element) return undefined;
  element.setAttribute('aria-label', name);
  element.dataset.ids = group.map(({ id }) => id).join(' ');
  if (group.length > 1) element.dataset.more = `+${group.length - 1}`;
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChosen();
  });
  marker.on('click', onChosen);
  element.addEventListener('pointerenter', () => onActive(first.id));
  element.addEventListener('pointerleave', () => onActive(undefined));
  element.addEventListener('focus', () => onActive(first.id));
  element.addEventListener('blur', () => onActive(undefined));
  return element;
}

/** « 3. Crèche Les Lutins, à 1,2 km », and how many more stand there. */
function pinWords([first, ...others]: readonly Numbered[]): string {
  if (!first) return '';
  const more =
    others.length > 0 ? ` et ${others.length} autre${others.length > 1 ? 's' : ''} au même endroit` : '';
  return `${first.number}. ${first.name}, ${distanceInWords(first.distance, first.approximate)}${more}`;
}

function kindOf(group: readonly MapItem[]) {
  if (group.some(({ good }) => good)) return 'good';
  return group.every(({ approximate }) => approximate) ? 'approximate' : 'plain';
}

function skipTheMap() {
  document.querySelector<HTMLElement>('.listed :is(h3 a, h3[tabindex])')?.focus();
}
