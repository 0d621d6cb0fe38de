import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listOnline, readOnline } from '../../../contract/caf-online.ts';
import { approveHarmless, type BulkReport, listSubmissions } from '../../../contract/caf-validation.ts';
import { mostTogether } from '../../../domain/establishment/bulk-approval.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { reading } from '../../api/query.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { DiffText } from '../../design/diff-text.tsx';
import { formatCount } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { operatingText } from '../../establishment/operating-text.ts';
import { fieldWords } from '../../establishment/words.ts';
import { searchOfQueue } from '../queue.ts';
import type { WaitingLine } from './queue-filters.ts';
import './bulk-page.css';

/** Harmless changes, read and approved together where the Caf allows it (PUB-02). */
export function BulkPage() {
  const query = useQuery(reading(listSubmissions, {}));
  const approving = useCommand(approveHarmless, [listSubmissions, listOnline, readOnline]);
  const [unticked, setUnticked] = useState<readonly string[]>([]);
  const [report, setReport] = useState<BulkReport>();
  const [problem, setProblem] = useState<ApiProblem>();
  const lines = (query.data?.submissions ?? []).filter(({ harmless }) => harmless).slice(0, mostTogether);
  const chosen = lines.filter(({ establishmentId }) => !unticked.includes(establishmentId));

  const approve = async () => {
    setProblem(undefined);
    const items = chosen.map(({ establishmentId: id, version }) => ({ id, version }));
    try {
      setReport(await approving.send({ body: { items } }));
    } catch (failure) {
      setProblem(problemOf(failure));
    }
  };
  const tick = (id: string, ticked: boolean) =>
    setUnticked(ticked ? unticked.filter((one) => one !== id) : [...unticked, id]);
  return (
    <>
      <Breadcrumb here="Modifications simples">
        <BreadcrumbLink to="/caf/validations" search={searchOfQueue('submissions')}>
          Validations
        </BreadcrumbLink>
      </Breadcrumb>
      <PageTitle below="Seuls y figurent les champs que votre Caf a choisis, et sans aucun passage à regarder. Décochez ce que vous voulez lire à part.">
        Modifications simples
      </PageTitle>
      {report && <Report report={report} names={namesOf(query.data?.submissions ?? [])} />}
      <ProblemNotice kind="warning" problem={problem} />
      <Loaded query={query} what="des modifications">
        {() =>
          lines.length === 0 ? (
            <NothingSimple />
          ) : (
            <>
              <ul className="bulk">
                {lines.map((line) => (
                  <Line
                    key={line.establishmentId}
                    line={line}
                    ticked={!unticked.includes(line.establishmentId)}
                    onTick={(ticked) => tick(line.establishmentId, ticked)}
                  />
                ))}
              </ul>
              <Button
                look="strong"
                busy={approving.pending}
                aria-disabled={chosen.length === 0 || undefined}
                onClick={() => void (chosen.length > 0 && approve())}
              >
                Approuver {formatCount(chosen.length, 'modification')}
              </Button>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Line({
  line: { establishmentId, establishmentName, commune, toDecide, harmless },
  ticked,
  onTick,
}: {
  line: WaitingLine;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
}) {
  return (
    <li className="bulk-line">
      <label className="bulk-name">
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.target.checked)} />
        <span>
          <strong>{establishmentName}</strong>
          {commune && <span className="soft">, {commune}</span>}
        </span>
      </label>
      <dl className="bulk-changes">
        {toDecide.map((field) => (
          <div key={field}>
            <dt>{fieldWords[field]}</dt>
            <dd>
              <DiffText
                before={operatingText(harmless?.before, field)}
                after={operatingText(harmless?.after, field)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Link className="small" to="/caf/validations/$id" params={{ id: establishmentId }}>
        Ouvrir<span className="only-read-aloud"> {establishmentName}</span>
      </Link>
    </li>
  );
}

const outcomeWords: Record<BulkReport['results'][number]['outcome'], string> = {
  approved: 'en ligne',
  changed: 'changé ou décidé entre-temps\u00a0: à relire',
  'not-harmless': 'plus une modification simple\u00a0: à ouvrir',
  'no-convention': 'plus couvert par une convention\u00a0: à renvoyer',
  'not-found': 'introuvable',
};

const namesOf = (lines: readonly WaitingLine[]) =>
  new Map(lines.map(({ establishmentId, establishmentName }) => [establishmentId, establishmentName]));

/** What became of each: those approved are counted, the others named. */
function Report({ report: { results }, names }: { report: BulkReport; names: Map<string, string> }) {
  const approved = results.filter(({ outcome }) => outcome === 'approved').length;
  const others = results.filter(({ outcome }) => outcome !== 'approved');
  return (
    <Notice
      kind={others.length > 0 ? 'warning' : 'success'}
      title={
        approved > 0
          ? `${formatCount(approved, 'modification')} en ligne`
          : 'Aucune modification n’a été mise en ligne'
      }
      live
    >
      {others.length > 0 && (
        <ul>
          {others.map(({ id, outcome }) => (
            <li key={id}>
              {names.get(id) ?? id}&nbsp;: {outcomeWords[outcome]}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function NothingSimple() {
  return (
    <EmptyState
      title="Aucune modification simple n’attend"
      action={
        <LinkButton to="/caf/validations" search={searchOfQueue('submissions')}>
          Revenir aux validations
        </LinkButton>
      }
    >
      <p>
        Votre Caf choisit dans <Link to="/caf/ma-caf">sa fiche</Link> les champs qui peuvent être approuvés
        ensemble.
      </p>
    </EmptyState>
  );
}
