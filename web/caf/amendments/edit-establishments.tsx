import { useId } from 'react';
import { Button } from '../../design/button.tsx';
import { CheckboxGroup } from '../../design/choices.tsx';
import { Combobox } from '../../design/combobox.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { typeWords } from '../../establishment/words.ts';
import { type FoundEstablishment, searchList } from '../../public/request/search-list.ts';
import { changeAbout, put, without, withRights } from './edit-changes.ts';
import type { EditProps } from './edit-persons.tsx';

type Establishment = EditProps['before']['establishments'][number];
const rights = ['operating', 'availability'] as const;
const rightNames = { operating: 'Fonctionnement', availability: 'Disponibilités' } as const;

/** The establishments of the annex, with the rights on each, and those that the avenant brings in from the Caf's list. */
export function EditEstablishments({ before, changes, onChange, cafCode }: EditProps & { cafCode: string }) {
  const title = useId();
  const added = changes.flatMap((change) =>
    change.op === 'add-establishment' ? [change.establishment] : [],
  );
  const add = ({ id: establishmentId, facts }: FoundEstablishment) => {
    if (before.establishments.some((one) => one.establishmentId === establishmentId)) {
      onChange(without(changes, `establishment ${establishmentId}`));
      return;
    }
    const establishment = {
      establishmentId,
      ...facts,
      operating: true,
      availability: facts.type === 'EAJE',
    };
    onChange(put(changes, { op: 'add-establishment', establishment }));
  };
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Établissements et droits</h2>
      <ul className="edit-lines">
        {before.establishments.map((one) => {
          const subject = `establishment ${one.establishmentId}`;
          const change = changeAbout(changes, subject);
          const removed = change?.op === 'remove-establishment';
          const held = change?.op === 'change-rights' ? { ...one, ...pick(change) } : one;
          return (
            <Line
              key={one.establishmentId}
              establishment={held}
              tag={
                removed ? (
                  <StateTag tone="bad">Retiré</StateTag>
                ) : (
                  change && <StateTag tone="waiting">Droits changés</StateTag>
                )
              }
              disabled={removed}
              onRights={(next) => onChange(withRights(changes, one, next))}
              act={removed ? 'Garder' : 'Retirer'}
              onAct={() =>
                onChange(
                  removed
                    ? without(changes, subject)
                    : put(changes, { op: 'remove-establishment', establishmentId: one.establishmentId }),
                )
              }
            />
          );
        })}
        {added.map((one) => (
          <Line
            key={one.establishmentId}
            establishment={one}
            tag={<StateTag tone="good">Ajouté</StateTag>}
            onRights={(next) =>
              onChange(put(changes, { op: 'add-establishment', establishment: { ...one, ...next } }))
            }
            act="Ne plus ajouter"
            onAct={() => onChange(without(changes, `establishment ${one.establishmentId}`))}
          />
        ))}
      </ul>
      <Combobox<FoundEstablishment>
        label="Ajouter un établissement"
        hint="Tapez son nom ou sa commune, puis choisissez-le dans la liste de votre Caf."
        value={null}
        onChange={(item) => item && add(item)}
        search={(typed, signal) => searchList({ cafCode }, typed, signal)}
        nothing="Rien de ce nom dans la liste de votre Caf."
      />
    </section>
  );
}

const pick = ({ operating, availability }: { operating: boolean; availability: boolean }) => ({
  operating,
  availability,
});

function Line({
  establishment,
  tag,
  disabled,
  onRights,
  act,
  onAct,
}: {
  establishment: Establishment;
  tag: React.ReactNode;
  disabled?: boolean;
  onRights: (rights: { operating: boolean; availability: boolean }) => void;
  act: string;
  onAct: () => void;
}) {
  const { name, type, address } = establishment;
  const offered = rights.filter((right) => right === 'operating' || type === 'EAJE');
  return (
    <li className="edit-line">
      <div>
        <strong>{name}</strong> {tag}
        <br />
        <span className="soft small">
          {typeWords[type].name} · {address}
        </span>
        <CheckboxGroup
          label={<span className="only-read-aloud">Droits sur {name}</span>}
          sideBySide
          disabled={disabled}
          values={rights.filter((right) => establishment[right])}
          choices={offered.map((value) => ({ value, label: rightNames[value] }))}
          onChange={({ target }) => onRights({ ...pick(establishment), [target.value]: target.checked })}
        />
      </div>
      <Button look="quiet" aria-label={`${act} ${name}`} onClick={onAct}>
        {act}
      </Button>
    </li>
  );
}
