import type { AskedRight } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxGroup } from '../../design/choices.tsx';
import { typeWords } from '../../establishment/words.ts';
import type { EstablishmentFacts } from './draft.ts';

const rightNames = { operating: 'Fonctionnement', availability: 'Disponibilités' } as const;

/** An establishment of the request, and what is asked for it: availability for an EAJE alone (REQ-07). */
export function ChosenEstablishment({
  id,
  right,
  facts,
  error,
  onChange,
  onRemove,
}: {
  id: string;
  right: AskedRight;
  /** Absent when the draft lost them: the identifier stands in. */
  facts: EstablishmentFacts | undefined;
  error?: string;
  onChange: (right: AskedRight) => void;
  onRemove: () => void;
}) {
  const name = facts?.name ?? right.establishmentId;
  const names =
    facts?.type === 'EAJE' || right.availability ? rightNames : { operating: rightNames.operating };
  return (
    <li>
      <div className="chosen-head">
        <div>
          <h3>{name}</h3>
          {facts && (
            <p className="soft small">
              {typeWords[facts.type].name} · {facts.address}
            </p>
          )}
        </div>
        <Button look="quiet" onClick={onRemove} aria-label={`Retirer ${name}`}>
          Retirer
        </Button>
      </div>
      <CheckboxGroup
        id={id}
        label={<span className="only-read-aloud">À tenir à jour pour {name}</span>}
        error={error}
        sideBySide
        values={(['operating', 'availability'] as const).filter((each) => right[each])}
        choices={Object.entries(names).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ ...right, [event.target.value]: event.target.checked })}
      />
    </li>
  );
}
