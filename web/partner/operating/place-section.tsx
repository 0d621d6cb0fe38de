import { lazy, Suspense, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { LoadingState } from '../../design/situations.tsx';
import { fieldWords } from '../../establishment/words.ts';
import { CommunesField } from './communes-field.tsx';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

/** The map is heavy, and few have a position to put right: it comes when it is asked for. */
const PositionField = lazy(async () => ({
  default: (await import('../../design/map/position-field.tsx')).PositionField,
}));

/** Where the establishment is, and for whom. */
export function PlaceSection({ inHand }: { inHand: OperatingFormInHand }) {
  const { establishment } = inHand;
  const position = inHand.controlled('information.position');
  const [mapShown, setMapShown] = useState(position.value !== undefined);
  const start = position.value ?? establishment.listed.position;
  return (
    <Section section="place" establishment={establishment}>
      <CommunesField {...inHand.controlled('information.communesServed')} />
      {start && !mapShown && (
        <div className="field">
          <p className="field-label">{fieldWords.position}</p>
          <p className="field-hint">
            Si les familles ne vous trouvent pas à l’endroit indiqué, corrigez-le. La Caf valide ce
            changement.
          </p>
          <div>
            <Button onClick={() => setMapShown(true)}>Corriger la position sur une carte</Button>
          </div>
        </div>
      )}
      {start && mapShown && (
        <Suspense fallback={<LoadingState what="de la carte" />}>
          <PositionField
            id={position.id}
            {...inHand.about(
              'position',
              'Déplacez le point, avec la souris, le doigt ou les flèches du clavier (10 mètres, ou 100 avec la touche Majuscule).',
            )}
            error={position.error}
            value={position.value ?? undefined}
            start={start}
            onChange={(value) => position.onChange(value ?? null)}
          />
        </Suspense>
      )}
    </Section>
  );
}
