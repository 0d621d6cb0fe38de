import * as z from 'zod';
import { MamHouse } from '../../../domain/habilitation/request.ts';
import { kindWords } from './kinds.ts';
import { ListedPlaceStep } from './listed-place.tsx';

const HousePage = MamHouse.extend({
  establishmentId: z
    .string({ error: 'Choisissez la maison dans la liste.' })
    .pipe(MamHouse.shape.establishmentId),
});

/** The house, chosen in the Caf's list, and its contact: the convention is posted there (REQ-04, S3 art. 4-1). */
export function HouseStep() {
  return (
    <ListedPlaceStep
      at="house"
      step="maison"
      type="MAM"
      schema={HousePage}
      words={{
        title: kindWords.mam.party,
        below: kindWords.mam.partyBelow,
        cafFirst: 'La maison se choisit dans sa liste.',
        choice: 'Maison d’assistants maternels',
        choiceHint: (caf) => `Tapez son nom ou sa commune, puis choisissez-la dans la liste de la ${caf}.`,
        nothing: (caf) =>
          `Aucune maison de ce nom dans la liste de la ${caf}. Essayez la commune\u00a0; si elle manque, signalez-le à la Caf.`,
        name: 'Nom de la maison',
        addressHint: 'La convention y sera envoyée.',
        emailHint: 'L’accusé de réception et les réponses de la Caf y arriveront.',
      }}
    />
  );
}
