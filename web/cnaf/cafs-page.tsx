import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type Caf, cafs } from '../../domain/caf/cafs.ts';
import { foldPlaceName } from '../../domain/territory/fold-place-name.ts';
import { Button } from '../design/button.tsx';
import { formatCount } from '../design/format.ts';
import { PageTitle } from '../design/page-title.tsx';
import { EmptyState } from '../design/situations.tsx';
import { TextField } from '../design/text-field.tsx';
import './cafs-page.css';

/** The 101 Caf, found by typing. Enter opens the first one. */
export function CafsPage() {
  const { nom = '' } = useSearch({ from: '/cnaf/' });
  const navigate = useNavigate();
  const found = cafs.filter((caf) => matches(caf, nom));
  const first = found[0];
  return (
    <>
      <PageTitle below="Choisissez une Caf pour charger sa liste d’établissements et tenir à jour ses agents.">
        Les Caf
      </PageTitle>
      <search>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (nom && first) void navigate({ to: '/cnaf/caf/$code', params: { code: first.code } });
          }}
        >
          <TextField
            label="Département, ville du siège ou numéro"
            type="search"
            autoComplete="off"
            value={nom}
            onChange={(event) =>
              void navigate({ to: '/cnaf', search: { nom: event.target.value || undefined }, replace: true })
            }
          />
        </form>
      </search>
      <p className="soft" role="status">
        {formatCount(found.length, 'Caf', 'Caf')}
      </p>
      {found.length > 0 ? (
        <ul className="cafs">
          {found.map((caf) => (
            <li key={caf.code}>
              <Link to="/cnaf/caf/$code" params={{ code: caf.code }}>
                <span className="cafs-code figures">{caf.code}</span>
                <span>
                  <span className="cafs-name">{caf.name}</span> <span className="soft small">{caf.seat}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          title="Aucune Caf ne correspond"
          action={<Button onClick={() => void navigate({ to: '/cnaf', search: {} })}>Tout afficher</Button>}
        >
          <p>Tapez le nom d’un département, sa préfecture ou son numéro.</p>
        </EmptyState>
      )}
    </>
  );
}

function matches({ code, department, seat }: Caf, typed: string): boolean {
  const text = foldPlaceName(`${code} ${department} ${seat}`).split(' ');
  return foldPlaceName(typed)
    .split(' ')
    .every((word) => text.some((each) => each.startsWith(word)));
}
