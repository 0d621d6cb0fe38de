import { useId } from 'react';
import { changedAnnex } from '../../../domain/convention/apply-changes.ts';
import { mostCommunes } from '../../../domain/habilitation/request.ts';
import { CommunesPicker } from '../../territory/communes-picker.tsx';
import { withCommunes } from './edit-changes.ts';
import type { EditProps } from './edit-persons.tsx';

/** The communes that the place will cover: what was added or taken away becomes the changes of the avenant. */
export function EditCommunes({ before, changes, onChange, cafCode }: EditProps & { cafCode: string }) {
  const title = useId();
  const after = changedAnnex(before, changes).communes;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Communes couvertes</h2>
      <CommunesPicker
        id="communes-de-l-avenant"
        label="Ajouter des communes"
        department={cafCode}
        most={mostCommunes}
        value={after}
        onChange={(communes) => onChange(withCommunes(changes, before.communes, communes))}
      />
    </section>
  );
}
