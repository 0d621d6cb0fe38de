import { InformationPlace } from '../../../domain/habilitation/request.ts';
import { ListedPlaceStep } from './listed-place.tsx';

/** The information place itself, which may be a relais of the Caf's list (REQ-03, S1 art. 3-1). */
export function PlaceStep() {
  return (
    <ListedPlaceStep
      at="place"
      step="lieu"
      type="RPE"
      schema={InformationPlace}
      optional
      words={{
        title: 'Le lieu d’information',
        below:
          'Le service qui recevra les demandes des familles et leur répondra\u00a0: relais petite enfance, guichet unique, point d’accueil…',
        cafFirst: 'Votre lieu figure peut-être dans sa liste.',
        choice: 'Relais petite enfance',
        choiceHint: (caf) =>
          `Si votre lieu est un relais de la liste de la ${caf}, choisissez-le\u00a0: ses coordonnées seront reprises. Sinon, passez.`,
        nothing: (caf) =>
          `Aucun relais de ce nom dans la liste de la ${caf}. Vous pouvez passer et remplir la suite.`,
        name: 'Nom du lieu d’information',
        emailHint: 'Celle du lieu\u00a0: les familles sauront à qui leur demande est arrivée.',
      }}
    />
  );
}
