import { useState } from 'react';
import { searchCommunes } from '../../../contract/public.ts';
import type { OperatingInformation } from '../../../domain/establishment/operating-information.ts';
import { call } from '../../api/client.ts';
import { Combobox, type Found } from '../../design/combobox.tsx';
import { fieldWords } from '../../establishment/words.ts';
import '../../territory/chips.css';
import './communes-field.css';

type Communes = NonNullable<OperatingInformation['communesServed']>;

/** Communes whose name or postcode begins so, with what tells namesakes apart. */
async function searchAmongCommunes(typed: string, signal: AbortSignal): Promise<Found[]> {
  const { communes } = await call(searchCommunes, { query: { q: typed } }, { signal });
  return communes.map(({ code, name, postcodes }) => ({
    id: code,
    label: name,
    detail: postcodes.length > 3 ? `${postcodes.slice(0, 3).join(', ')}…` : postcodes.join(', '),
  }));
}

/** The communes that the establishment serves: gathered by name or postcode, taken away one by one. */
export function CommunesField({
  id,
  value,
  error,
  onChange,
}: {
  id: string;
  value: Communes | undefined;
  error?: string;
  onChange: (value: Communes) => void;
}) {
  const [said, setSaid] = useState('');
  const communes = value ?? [];

  const remove = (code: string, name: string) => {
    onChange(communes.filter((commune) => commune.code !== code));
    setSaid(`${name} retirée`);
    document.getElementById(id)?.focus();
  };
  return (
    <div className="communes-field">
      <Combobox
        id={id}
        label={fieldWords.communesServed}
        hint="Tapez un nom ou un code postal, puis choisissez. Recommencez pour chaque commune."
        error={error}
        value={null}
        search={searchAmongCommunes}
        nothing="Aucune commune trouvée. Vérifiez l’orthographe ou le code postal."
        onChange={(found) => {
          if (!found) return;
          if (communes.some((commune) => commune.code === found.id)) {
            setSaid(`${found.label} est déjà dans la liste`);
            return;
          }
          onChange([...communes, { code: found.id, name: found.label }]);
          setSaid(`${found.label} ajoutée`);
        }}
      />
      {communes.length > 0 && (
        <ul className="chips" aria-label="Communes choisies">
          {communes.map(({ code, name }) => (
            <li key={code}>
              <button type="button" className="chip" onClick={() => remove(code, name)}>
                <span className="only-read-aloud">Retirer </span>
                {name}
                <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                  <path d="M2 2l8 8M10 2l-8 8" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="only-read-aloud" role="status">
        {said}
      </p>
    </div>
  );
}
