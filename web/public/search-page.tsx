import { useState } from 'react';
import type { CommuneView, searchCommunes } from '../../contract/public.ts';
import { call } from '../api/client.ts';
import { publicRoute } from '../api/route.ts';
import { Combobox, type Found } from '../design/combobox.tsx';
import { PageTitle } from '../design/page-title.tsx';

const communes = publicRoute<typeof searchCommunes>('GET', '/api/public/communes');

/** Find establishments by commune or postcode (PUB-11). */
export function SearchPage() {
  const [commune, setCommune] = useState<Found | null>(null);
  return (
    <>
      <PageTitle below="Crèches, relais petite enfance, accueils de loisirs, maisons d’assistants maternels.">
        Trouver un accueil pour mon enfant
      </PageTitle>
      <Combobox
        label="Commune ou code postal"
        value={commune}
        onChange={setCommune}
        search={async (q, signal) =>
          (await call(communes, { query: { q } }, { signal })).communes.map(foundCommune)
        }
      />
    </>
  );
}

const foundCommune = ({ code, name, postcodes }: CommuneView): Found => ({
  id: code,
  label: name,
  detail: postcodes.join(', '),
});
