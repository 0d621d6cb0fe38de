import { Link } from '@tanstack/react-router';
import { cafByCode, departmentOfCommune } from '../../../domain/caf/cafs.ts';
import { LinkButton } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useWords } from './words/words.ts';

/** No information place covers the commune: it is said plainly, with whom to ask instead (LIN-01). */
export function NoPlace({ commune }: { commune: { code: string; name: string } }) {
  const { noPlace: words } = useWords();
  const caf = cafByCode(departmentOfCommune(commune.code) ?? '')?.name;
  const number = (
    <a className="figures unbroken" href="tel:3230">
      32&nbsp;30
    </a>
  );
  const site = (
    <a href="https://www.caf.fr" rel="noreferrer">
      caf.fr
    </a>
  );
  return (
    <section className="stack" aria-labelledby="autres-contacts">
      <Notice title={words.title(commune.name)}>
        <p>{words.nothingSent}</p>
      </Notice>
      <h2 id="autres-contacts">{words.whom}</h2>
      <ul className="stack stack-tight">
        <li>{words.caf(caf, number, site)}</li>
        <li>{words.relay}</li>
        <li>{words.townHall(commune.name)}</li>
      </ul>
      <div className="row">
        <LinkButton
          to="/etablissements"
          search={{ commune: commune.code, nom: commune.name, types: 'RPE', rayon: 30 }}
          look="strong"
        >
          {words.findRelay}
        </LinkButton>
        <LinkButton to="/etablissements" search={{ commune: commune.code, nom: commune.name }}>
          {words.around(commune.name)}
        </LinkButton>
      </div>
      <p>
        <Link to="/demande-d-information" search={{}}>
          {words.otherCommune}
        </Link>
      </p>
    </section>
  );
}
