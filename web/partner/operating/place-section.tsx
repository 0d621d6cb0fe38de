import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { searchPlaces } from '../../../contract/search.ts';
import { reading } from '../../api/query.ts';
import { publicRoute } from '../../api/route.ts';
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

const places = publicRoute<typeof searchPlaces>('GET', '/api/public/places');

/** Where the establishment is, and for whom. */
export function PlaceSection({ inHand }: { inHand: OperatingFormInHand }) {
  const { establishment } = inHand;
  const position = inHand.controlled('information.position');
  const [mapShown, setMapShown] = useState(position.value !== undefined);
  const known = position.value ?? establishment.listed.position;
  // Nobody placed it yet: the pin starts from its address, or from its commune.
  const found = useQuery({
    ...reading(places, { query: { q: establishment.address.slice(0, 200) } }),
    enabled: mapShown && !known,
  });
  const [answer] = found.data?.places ?? [];
  const start = known ?? (answer && { latitude: answer.latitude, longitude: answer.longitude });
  return (
    <Section section="place" establishment={establishment}>
      <CommunesField {...inHand.controlled('information.communesServed')} />
      {!mapShown && (
        <div className="field">
          <p className="field-label">{fieldWords.position}</p>
          <p className="field-hint">
            {known
              ? 'Si les familles ne vous trouvent pas à l’endroit indiqué, corrigez-le.'
              : 'Le site ne sait pas encore où vous êtes, à la rue près\u00a0: indiquez-le.'}{' '}
            La Caf valide ce changement.
          </p>
          <div>
            <Button onClick={() => setMapShown(true)}>
              {known ? 'Corriger la position sur une carte' : 'Indiquer la position sur une carte'}
            </Button>
          </div>
        </div>
      )}
      {mapShown && !start && found.isPending && <LoadingState what="de la carte" />}
      {mapShown && !start && !found.isPending && (
        <p className="field-hint" role="status">
          L’adresse de votre établissement n’a pas été trouvée. Demandez à votre Caf de la compléter dans sa
          liste, puis revenez ici.
        </p>
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
