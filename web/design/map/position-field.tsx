import { type Map as LeafletMap, Marker } from 'leaflet';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { movedBy, type Position } from '../../../domain/establishment/position.ts';
import { Button } from '../button.tsx';
import { FieldGroup } from '../field.tsx';
import { MapFrame, pointOf } from './map-frame.tsx';
import { pin } from './map-pin.ts';
import './position-field.css';

/** Metres north and east of one press of an arrow. */
const steps: Record<string, { north: number; east: number; words: string }> = {
  ArrowUp: { north: 1, east: 0, words: 'vers le nord' },
  ArrowDown: { north: -1, east: 0, words: 'vers le sud' },
  ArrowRight: { north: 0, east: 1, words: 'vers l’est' },
  ArrowLeft: { north: 0, east: -1, words: 'vers l’ouest' },
};

/**
 * A place put right on a map: by dragging the pin, with the arrows of the keyboard (10 m, or 100 m with the shift key),
 * or by typing its coordinates. `value` is what the person says; `start` is where the pin stands until they say something.
 */
export function PositionField({
  id,
  label,
  hint,
  error,
  value,
  start,
  onChange,
}: {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  value: Position | undefined;
  start: Position;
  onChange: (value: Position | undefined) => void;
}) {
  const [said, setSaid] = useState('');
  const shown = value ?? start;
  const marker = useRef<Marker>(null);
  const chart = useRef<LeafletMap>(null);

  const put = (next: Position, words: string) => {
    onChange(next);
    setSaid(words);
  };
  const press = useEffectEvent((event: { key: string; shiftKey: boolean; preventDefault: () => void }) => {
    const step = steps[event.key];
    if (!step) return false;
    event.preventDefault();
    const metres = event.shiftKey ? 100 : 10;
    put(
      movedBy(shown, step.north * metres, step.east * metres),
      `Point déplacé de ${metres}\u00a0mètres ${step.words}.`,
    );
    return true;
  });
  const drop = useEffectEvent(() => {
    const place = marker.current?.getLatLng().wrap();
    if (place) put({ latitude: rounded(place.lat), longitude: rounded(place.lng) }, 'Point déplacé.');
  });
  const { latitude, longitude } = shown;
  useEffect(() => {
    marker.current?.setLatLng([latitude, longitude]);
    chart.current?.panInside([latitude, longitude], { padding: [60, 60], animate: false });
  }, [latitude, longitude]);

  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div className="position-field">
        <MapFrame
          label="Carte où placer le point"
          centre={start}
          zoom={value ? 16 : 14}
          onReady={(map) => {
            const own = new Marker(pointOf(shown), {
              draggable: true,
              icon: pin('chosen'),
              title: 'Position de l’établissement',
            });
            own.addTo(map);
            own.on('dragend', drop);
            marker.current = own;
            chart.current = map;
            const element = own.getElement();
            // Before the map hears of it, and moves itself.
            const onKey = (event: globalThis.KeyboardEvent) => {
              if (press(event)) event.stopPropagation();
            };
            element?.addEventListener('keydown', onKey);
            map.setView(pointOf(shown), map.getZoom());
            return () => {
              element?.removeEventListener('keydown', onKey);
              marker.current = null;
              chart.current = null;
            };
          }}
        />
        <div className="position-numbers">
          <Degrees
            id={id}
            name="Latitude"
            most={90}
            value={value?.latitude}
            start={start.latitude}
            onChange={(degrees) => onChange({ ...shown, latitude: degrees })}
          />
          <Degrees
            id={`${id}-longitude`}
            name="Longitude"
            most={180}
            value={value?.longitude}
            start={start.longitude}
            onChange={(degrees) => onChange({ ...shown, longitude: degrees })}
          />
          {value && (
            <Button
              look="quiet"
              onClick={() => {
                onChange(undefined);
                setSaid('Le point est revenu où il était.');
              }}
            >
              Ne rien préciser
            </Button>
          )}
        </div>
        <p className="only-read-aloud" role="status">
          {said}
        </p>
      </div>
    </FieldGroup>
  );
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
const written = (degrees: number | undefined) =>
  degrees === undefined ? '' : String(degrees).replace('.', ',');

/** One coordinate, typed with a comma or a point; what is no coordinate is left in the box and goes nowhere. */
function Degrees({
  id,
  name,
  most,
  value,
  start,
  onChange,
}: {
  id: string;
  name: string;
  most: number;
  value: number | undefined;
  start: number;
  onChange: (degrees: number) => void;
}) {
  const [typed, setTyped] = useState(written(value));
  // The value may change from outside, as when the pin moves: it then wins over what is in the box.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (degreesOf(typed, most) !== value) setTyped(written(value));
  }
  return (
    <div className="position-number">
      <label className="small" htmlFor={id}>
        {name}
      </label>
      <input
        className="control"
        id={id}
        inputMode="decimal"
        autoComplete="off"
        placeholder={written(start)}
        value={typed}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
        onChange={(event) => {
          setTyped(event.target.value);
          const degrees = degreesOf(event.target.value, most);
          if (degrees !== undefined) onChange(degrees);
        }}
      />
    </div>
  );
}

function degreesOf(typed: string, most: number): number | undefined {
  const degrees = Number(typed.trim().replace(',', '.').replace('°', '') || Number.NaN);
  return Number.isFinite(degrees) && Math.abs(degrees) <= most ? rounded(degrees) : undefined;
}
