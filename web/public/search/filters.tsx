import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxField, CheckboxGroup, SelectField } from '../../design/choices.tsx';
import { parisDay } from '../../design/format.ts';
import { TextField } from '../../design/text-field.tsx';
import { ageWords, careWords, dayWords, keysOf, typeWords } from '../../establishment/words.ts';
import { DayPills } from './day-pills.tsx';
import {
  type AgeName,
  ageNames,
  type CareName,
  careNames,
  dayNames,
  daysIn,
  filtersIn,
  radii,
  readSearch,
  type Search,
  typesIn,
  usualRadius,
  withoutFilters,
} from './search-address.ts';
import './filters.css';

/**
 * What narrows the search. Each change is in the address at once: the results follow, and going back undoes it.
 * `onDone` hides them again on a telephone.
 */
export function Filters({ search, onDone }: { search: Search; onDone: () => void }) {
  const navigate = useNavigate();
  // What is ticked shows at once; the address follows as soon as the page can.
  const [shown, setShown] = useState({ of: search, search });
  if (shown.of !== search) setShown({ of: search, search });
  const said = shown.of === search ? shown.search : search;
  const go = (next: Search) => {
    setShown({ of: search, search: next });
    void navigate({ to: '/etablissements', search: readSearch(next), resetScroll: false });
  };
  const change = (changed: Partial<Record<keyof Search, string | number | undefined>>) =>
    go(readSearch({ ...said, ...changed }));
  return (
    <form
      className="filters-form stack"
      aria-label="Affiner la recherche"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <SelectField
        label="Distance"
        value={String(said.rayon ?? usualRadius)}
        onChange={(event) => change({ rayon: event.target.value })}
        choices={radii.map((radius) => ({ value: String(radius), label: `${radius}\u00a0km autour` }))}
      />
      <CheckboxGroup
        label="Type d’accueil"
        values={typesIn(said.types)}
        onChange={({ target }) => change({ types: toggled(typesIn(said.types), target.value) })}
        choices={keysOf(typeWords).map((type) => ({ value: type, label: typeWords[type].plural }))}
      />
      <fieldset className="filters-places stack stack-tight">
        <legend className="field-label">Avec une place libre</legend>
        <p className="soft small">Seules les crèches annoncent leurs places.</p>
        <SelectField
          label="Âge de l’enfant"
          value={said.age ?? ''}
          onChange={(event) => change({ age: event.target.value })}
          placeholder="Tous les âges"
          choices={keysOf(ageNames).map((age: AgeName) => ({ value: age, label: ageWords[ageNames[age]] }))}
        />
        <DayPills
          values={daysIn(said.jours)}
          words={(day) => dayWords[dayNames[day]]}
          onToggle={(day) => change({ jours: toggled(daysIn(said.jours), day) })}
        />
        <SelectField
          label="Sorte d’accueil"
          value={said.accueil ?? ''}
          onChange={(event) => change({ accueil: event.target.value })}
          placeholder="Toutes"
          choices={keysOf(careNames).map((care: CareName) => ({
            value: care,
            label: careWords[careNames[care]].name,
          }))}
        />
        <FromDay value={said['a-partir-du'] ?? ''} onChange={(day) => change({ 'a-partir-du': day })} />
      </fieldset>
      <div className="stack stack-tight">
        <CheckboxField
          label="Accueil du handicap décrit"
          hint="L’établissement explique comment il accueille un enfant en situation de handicap."
          checked={said.handicap === 'oui'}
          onChange={(event) => change({ handicap: event.target.checked ? 'oui' : undefined })}
        />
        <CheckboxField
          label="Crèche AVIP"
          hint="«&nbsp;À vocation d’insertion professionnelle&nbsp;»&nbsp;: des places pour les parents qui cherchent un emploi ou se forment."
          checked={said.avip === 'oui'}
          onChange={(event) => change({ avip: event.target.checked ? 'oui' : undefined })}
        />
      </div>
      <div className="row">
        <Button className="filters-done" type="submit" look="strong">
          Voir les résultats
        </Button>
        {filtersIn(said) > 0 && <Button onClick={() => go(withoutFilters(said))}>Tout effacer</Button>}
      </div>
    </form>
  );
}

/** The first day wanted; the search follows once the date is whole, so that typing it is not disturbed. */
function FromDay({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const [typed, setTyped] = useState({ of: value, text: value });
  if (typed.of !== value) setTyped({ of: value, text: value });
  return (
    <TextField
      label="À partir du"
      type="date"
      min={parisDay(now())}
      value={typed.of === value ? typed.text : value}
      onChange={({ target }) => {
        const whole = target.value === '' || /^20\d{2}-/u.test(target.value);
        setTyped({ of: whole ? target.value : value, text: target.value });
        if (whole) onChange(target.value);
      }}
    />
  );
}

/** The list as the address says it, with or without one more. */
const toggled = <Name extends string>(names: readonly Name[], name: string): string =>
  (names.some((each) => each === name) ? names.filter((each) => each !== name) : [...names, name]).join();
