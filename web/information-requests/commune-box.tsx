import { useState } from 'react';
import type { searchCommunes } from '../../contract/public.ts';
import { call } from '../api/client.ts';
import { publicRoute } from '../api/route.ts';
import { Combobox, type Found } from '../design/combobox.tsx';
import type { FieldWords } from '../design/field.tsx';
import { useCommuneNames } from './commune-names.ts';

type FoundCommune = Found & { code: string };

const communes = publicRoute<typeof searchCommunes>('GET', '/api/public/communes');

/** The box follows the identity of what is chosen: a name that comes later than its code makes another. */
const foundCommune = (code: string, label: string, detail?: string): FoundCommune => ({
  id: `${code} ${label}`,
  code,
  label,
  detail,
});

async function find(typed: string, signal: AbortSignal): Promise<FoundCommune[]> {
  const found = await call(communes, { query: { q: typed } }, { signal });
  return found.communes.map(({ code, name, postcodes }) =>
    foundCommune(
      code,
      name,
      postcodes.length > 3 ? `${postcodes.slice(0, 3).join(', ')}…` : postcodes.join(', '),
    ),
  );
}

/** One commune, typed by name or postcode; `value` is its INSEE code, empty for none. */
export function CommuneBox({
  value,
  onChange,
  ...words
}: FieldWords & { id?: string; value: string; onChange: (code: string, name: string) => void }) {
  const [chosen, setChosen] = useState<FoundCommune>();
  const known = chosen?.code === value;
  const name = useCommuneNames(known ? [] : [value]);
  return (
    <Combobox
      {...words}
      value={value ? (known ? chosen : foundCommune(value, name(value))) : null}
      onChange={(found) => {
        setChosen(found ?? undefined);
        onChange(found?.code ?? '', found?.label ?? '');
      }}
      search={find}
      nothing="Aucune commune trouvée. Vérifiez l’orthographe, ou écrivez le code postal."
    />
  );
}
