import { useState } from 'react';
import type { Position } from '../../../domain/establishment/position.ts';
import { PositionField } from '../map/position-field.tsx';
import { Section } from './section.tsx';

/** A place on a map, and the fields that say the same. */
export function MapSection() {
  const [position, setPosition] = useState<Position>();
  return (
    <Section id="carte" title="Carte">
      <PositionField
        id="position"
        label="Position sur la carte"
        hint="Déplacez le point, avec la souris, le doigt ou les flèches du clavier."
        start={{ latitude: 44.7286, longitude: 5.0224 }}
        value={position}
        onChange={setPosition}
      />
    </Section>
  );
}
