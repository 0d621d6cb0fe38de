import { type ClipboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { resolveCommunes } from '../../contract/territory.ts';
import type { TerritoryKind } from '../../domain/territory/territories.ts';
import { call } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Combobox } from '../design/combobox.tsx';
import { formatCount, formatList, formatNumber } from '../design/format.ts';
import { toast } from '../design/toast.tsx';
import { ChosenCommunes } from './chosen-communes.tsx';
import { PasteCodes } from './paste-codes.tsx';
import { codesIn, type FoundPlace, type GatheredCommune, searchPlaces } from './search-places.ts';
import './communes-picker.css';

/** Codes that one call resolves. */
const codesAtOnce = 600;

/**
 * Gathers communes (REQ-03): one by one by typing, a whole intercommunality or canton at once, or from a pasted list of
 * INSEE codes or postcodes. What was added can be undone in one go. `department` keeps to the communes of one
 * department and says how many were left out. `id` is the search box's, for summaries of errors.
 */
export function CommunesPicker({
  id,
  label,
  hint = 'Tapez le nom d’une commune, d’une intercommunalité ou d’un arrondissement, ou un code postal. Recommencez autant de fois qu’il le faut.',
  error,
  department,
  most,
  value,
  onChange,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** `26`, `2A`, `974`: other departments' communes are not proposed. */
  department?: string;
  /** As many as a list may hold. */
  most?: number;
  value: readonly GatheredCommune[];
  onChange: (communes: GatheredCommune[]) => void;
}) {
  const [said, setSaid] = useState('');
  const [lastAdded, setLastAdded] = useState<readonly GatheredCommune[]>([]);
  const [resolving, setResolving] = useState(false);
  // A list being resolved is added to what is there once the answer comes, not to what was there before.
  const current = useRef(value);
  useEffect(() => {
    current.current = value;
  });

  /** Adds those that are not there yet, and says what came of it. */
  const add = (communes: readonly GatheredCommune[], what: Besides = {}) => {
    const there = new Set(current.current.map(({ code }) => code));
    const fresh = communes.filter(({ code }) => !there.has(code));
    if (most !== undefined && there.size + fresh.length > most) {
      setSaid(`Une convention couvre ${formatNumber(most)} communes au plus\u00a0: rien n’a été ajouté.`);
      return;
    }
    if (fresh.length > 0) {
      onChange([...current.current, ...fresh.map(({ code, name }) => ({ code, name }))]);
      setLastAdded(fresh);
    }
    setSaid(wordsFor(communes, fresh, what));
  };
  const resolve = async (codes: string[]): Promise<boolean> => {
    setResolving(true);
    try {
      const parts = Array.from({ length: Math.ceil(codes.length / codesAtOnce) }, (_, part) =>
        codes.slice(part * codesAtOnce, (part + 1) * codesAtOnce),
      );
      const answers = await Promise.all(
        parts.map((part) => call(resolveCommunes, { body: { codes: part, department } })),
      );
      add(
        // A commune may answer several postcodes, each in another part.
        [...new Map(answers.flatMap(({ communes }) => communes.map((one) => [one.code, one]))).values()],
        {
          elsewhere: answers.reduce((sum, { elsewhere }) => sum + elsewhere, 0),
          unknown: answers.flatMap(({ unknown }) => unknown),
          readAs: answers[0]?.readAs,
        },
      );
      return true;
    } catch (failure) {
      setSaid(problemOf(failure).detail);
      return false;
    } finally {
      setResolving(false);
    }
  };
  const undo = () => {
    const codes = new Set(lastAdded.map(({ code }) => code));
    onChange(value.filter(({ code }) => !codes.has(code)));
    setSaid(`Ajout annulé\u00a0: ${formatCount(lastAdded.length, 'commune retirée', 'communes retirées')}.`);
    setLastAdded([]);
    document.getElementById(id)?.focus();
  };
  const takeAway = (leaving: readonly GatheredCommune[]) => {
    const codes = new Set(leaving.map(({ code }) => code));
    onChange(value.filter(({ code }) => !codes.has(code)));
    setLastAdded([]);
    setSaid('');
    const [only] = leaving;
    toast(
      leaving.length === 1 && only
        ? `${only.name}\u00a0: retirée de la liste.`
        : `${formatCount(leaving.length, 'commune retirée', 'communes retirées')} de la liste.`,
      () => onChange([...value]),
    );
  };
  /** A list pasted straight into the search box is taken for what it is. */
  const onPaste = (event: ClipboardEvent) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.id !== id) return;
    const codes = codesIn(event.clipboardData.getData('text'));
    if (codes.length < 2) return;
    event.preventDefault();
    void resolve(codes);
  };
  return (
    <div className="communes-picker" onPaste={onPaste}>
      <Combobox<FoundPlace>
        id={id}
        label={label}
        hint={hint}
        error={error}
        value={null}
        search={(typed, signal) => searchPlaces(typed, department, signal)}
        nothing={
          department
            ? 'Rien de ce nom dans ce département. Vérifiez l’orthographe ou le code postal.'
            : 'Aucune commune trouvée. Vérifiez l’orthographe ou le code postal.'
        }
        onChange={(found) => found && add(found.communes, found)}
      />
      <PasteCodes busy={resolving} onCodes={resolve} />
      <div className="picker-said row">
        <p role="status">{said}</p>
        {lastAdded.length > 0 && (
          <Button look="quiet" onClick={undo}>
            Annuler cet ajout
          </Button>
        )}
      </div>
      {value.length > 0 && (
        <ChosenCommunes
          communes={value}
          fallbackId={id}
          onRemove={(commune) => takeAway([commune])}
          onRemoveAll={() => {
            takeAway(value);
            document.getElementById(id)?.focus();
          }}
        />
      )}
    </div>
  );
}

/** What goes with an addition: what was left out, how a list of codes was read, and which kind of group it was. */
type Besides = {
  elsewhere?: number;
  unknown?: string[];
  readAs?: 'insee' | 'postcode';
  kind?: TerritoryKind;
};

const sorts = { insee: 'des codes INSEE', postcode: 'des codes postaux' } as const;

/** What an addition came to, in a sentence or two. */
function wordsFor(
  communes: readonly GatheredCommune[],
  fresh: readonly GatheredCommune[],
  { elsewhere = 0, unknown = [], readAs, kind }: Besides,
): string {
  const known = communes.length - fresh.length;
  const [only] = fresh;
  const added =
    fresh.length === 1 && only && communes.length === 1
      ? `${only.name} ajoutée.`
      : fresh.length > 0
        ? `${formatCount(fresh.length, 'commune ajoutée', 'communes ajoutées')}.`
        : '';
  const [first] = communes;
  const already =
    known === 0
      ? ''
      : communes.length === 1 && first
        ? `${first.name} est déjà dans la liste.`
        : `${formatCount(known, 'y était déjà', 'y étaient déjà')}.`;
  const outside =
    elsewhere === 0
      ? ''
      : `${formatCount(elsewhere, 'commune d’un autre département n’a pas été ajoutée', 'communes d’un autre département n’ont pas été ajoutées')}.`;
  const strange =
    unknown.length === 0
      ? ''
      : `${unknown.length === 1 ? 'Code inconnu' : 'Codes inconnus'}\u00a0: ${formatList(unknown.slice(0, 10))}${unknown.length > 10 ? '…' : ''}.`;
  const read = readAs && communes.length > 0 ? `Codes lus comme ${sorts[readAs]}.` : '';
  // A large town is divided between cantons, but a convention covers whole communes.
  const whole =
    kind === 'canton' ? 'Une commune partagée entre plusieurs cantons est ajoutée en entier.' : '';
  return (
    [added, already, outside, whole, strange, read].filter(Boolean).join(' ') || 'Aucune commune trouvée.'
  );
}
