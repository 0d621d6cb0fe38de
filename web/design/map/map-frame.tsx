import { Control, Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useRef } from 'react';
import { layBackground } from './map-background.ts';
import 'leaflet/dist/leaflet.css';
import './map.css';

/** A place in decimal degrees, as Leaflet takes it. */
export const pointOf = ({ latitude, longitude }: Place): [number, number] => [latitude, longitude];
type Place = { latitude: number; longitude: number };

/**
 * A map in the page, with a scale and buttons to come nearer. What it shows must be in the page otherwise too, as a list
 * or as fields. `onReady` gets the map once it stands; what it returns is called when the map goes.
 * Loads Leaflet: give the page that has a map a module of its own, asked for when it is needed.
 */
export function MapFrame({
  label,
  centre,
  zoom,
  onReady,
}: {
  /** What the map shows, read aloud. */
  label: string;
  centre: Place;
  /** 6: a region; 12: a town; 17: a street. */
  zoom: number;
  onReady: (map: LeafletMap) => (() => void) | undefined;
}) {
  const place = useRef<HTMLDivElement>(null);
  const begin = useEffectEvent((element: HTMLElement) => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = new LeafletMap(element, {
      center: pointOf(centre),
      zoom,
      minZoom: 4,
      maxZoom: 19,
      zoomControl: false,
      attributionControl: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      // Whoever scrolls the page with the wheel or a finger must not be caught by the map.
      scrollWheelZoom: false,
    });
    map.addControl(
      new Control.Zoom({ position: 'topright', zoomInTitle: 'Se rapprocher', zoomOutTitle: 'S’éloigner' }),
    );
    map.addControl(new Control.Scale({ imperial: false, position: 'bottomleft' }));
    map.addControl(new Control.Attribution({ position: 'bottomright', prefix: false }));
    layBackground(map);
    return { map, leave: onReady(map) };
  });
  useEffect(() => {
    if (!place.current) return;
    const { map, leave } = begin(place.current);
    const watching = new ResizeObserver(() => map.invalidateSize());
    watching.observe(place.current);
    return () => {
      watching.disconnect();
      leave?.();
      map.remove();
    };
  }, []);
  return (
    <section className="map" aria-label={label}>
      <div className="map-canvas" ref={place} />
    </section>
  );
}
