import { useNavigate, useSearch } from '@tanstack/react-router';
import { now } from '../../api/server-time.ts';
import { SelectField } from '../../design/choices.tsx';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { parisDay } from '../../design/format.ts';
import { keysOf, typeWords } from '../../establishment/words.ts';
import { ages, filtered, type SubmissionSearch, views, type WaitingLine } from './queue-filters.ts';
import './queue-filter-bar.css';

/** Ways to see a part of the queue, each with its address and its count. */
export function QueueFilterBar({ submissions }: { submissions: readonly WaitingLine[] }) {
  const search = useSearch({ from: '/caf/validations' });
  const navigate = useNavigate({ from: '/caf/validations' });
  const today = parisDay(now());
  const count = (change: SubmissionSearch) => filtered(submissions, { ...search, ...change }, today).length;
  const communes = [...new Set(submissions.flatMap(({ commune }) => commune ?? []))].sort((a, b) =>
    a.localeCompare(b, 'fr'),
  );
  const choose = (change: SubmissionSearch) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  return (
    <div className="stack stack-tight">
      <Filters label="Envois selon le type d’établissement">
        <FilterLink
          to="/caf/validations"
          search={{ ...search, type: undefined }}
          count={count({ type: undefined })}
          current={!search.type}
        >
          Tous
        </FilterLink>
        {keysOf(typeWords).map((type) => (
          <FilterLink
            key={type}
            to="/caf/validations"
            search={{ ...search, type }}
            count={count({ type })}
            current={search.type === type}
          >
            {typeWords[type].plural}
          </FilterLink>
        ))}
      </Filters>
      <Filters label="Envois selon ce qu’il y a à regarder">
        <FilterLink
          to="/caf/validations"
          search={{ ...search, vue: undefined }}
          count={count({ vue: undefined })}
          current={!search.vue}
        >
          Tous les envois
        </FilterLink>
        {keysOf(views).map((vue) => (
          <FilterLink
            key={vue}
            to="/caf/validations"
            search={{ ...search, vue }}
            count={count({ vue })}
            current={search.vue === vue}
          >
            {views[vue]}
          </FilterLink>
        ))}
      </Filters>
      <div className="queue-filter-bar no-print">
        <SelectField
          label="Commune"
          placeholder="Toutes"
          choices={communes.map((commune) => ({ value: commune, label: commune }))}
          value={search.commune ?? ''}
          onChange={(event) => choose({ commune: event.target.value || undefined })}
        />
        <SelectField
          label="Attente"
          placeholder="Toutes"
          choices={ages.map((age) => ({ value: age, label: `Plus de ${age}\u00a0jours` }))}
          value={search.age ?? ''}
          onChange={(event) => choose({ age: event.target.value || undefined })}
        />
      </div>
    </div>
  );
}
