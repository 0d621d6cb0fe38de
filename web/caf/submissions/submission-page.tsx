import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { listSubmissions, readSubmission, type SubmissionDetail } from '../../../contract/caf-validation.ts';
import { problemOf } from '../../api/problem.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { AgeText } from '../../design/age-text.tsx';
import { LinkButton } from '../../design/button.tsx';
import { formatDateTime, parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { typeWords } from '../../establishment/words.ts';
import { searchOfQueue } from '../queue.ts';
import { Comparison } from './comparison.tsx';
import { useDecisions } from './decisions.ts';
import { filtered, nextAfter } from './queue-filters.ts';
import { SubmissionDecision } from './submission-decision.tsx';

/** One submission: what would change, field by field, and the decision (PUB-02, PUB-06). */
export function SubmissionPage() {
  const { id } = useParams({ from: '/caf/validations/$id' });
  const query = useQuery(reading(readSubmission, { params: { id } }));
  const gone = query.isError && problemOf(query.error).code === 'not-found';
  return (
    <>
      <Breadcrumb here={query.data?.establishmentName ?? 'Information à valider'}>
        <BreadcrumbLink to="/caf/validations" search={searchOfQueue('submissions')}>
          Validations
        </BreadcrumbLink>
      </Breadcrumb>
      {gone ? (
        <NothingToDecide establishmentId={id} />
      ) : (
        <Loaded query={query} what="des informations à valider" absent="Rien n’attend de décision ici">
          {(submission) => <Submission key={submission.establishmentId} submission={submission} />}
        </Loaded>
      )}
    </>
  );
}

function Submission({ submission }: { submission: SubmissionDetail }) {
  const { establishmentId, establishmentName, type, address, submittedAt, submittedBy } = submission;
  const queue = useQuery(reading(listSubmissions, {}));
  const inHand = useDecisions(submission);
  const [missing, setMissing] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  // One goes through what the queue showed: its filters hold here too.
  const shown = filtered(queue.data?.submissions ?? [], searchOfQueue('submissions'), parisDay(now()));
  const place = shown.findIndex((each) => each.establishmentId === establishmentId);
  return (
    <>
      <PageTitle
        above={place >= 0 && shown.length > 1 ? `${place + 1} sur ${shown.length} à valider` : undefined}
        below={
          <p>
            {typeWords[type].name}, {address}
          </p>
        }
      >
        {establishmentName}
      </PageTitle>
      <p>
        Envoyé le <time dateTime={submittedAt}>{formatDateTime(submittedAt)}</time> (
        <AgeText since={submittedAt} />) par l’agent <span className="figures unbroken">{submittedBy}</span>.
      </p>
      <Comparison submission={submission} inHand={inHand} missing={missing} place={fields} />
      <SubmissionDecision
        submission={submission}
        inHand={inHand}
        next={nextAfter(shown, establishmentId)}
        place={fields}
        onMissing={setMissing}
      />
    </>
  );
}

/** Decided already, by a colleague or a moment ago: says so and leads on. */
function NothingToDecide({ establishmentId }: { establishmentId: string }) {
  return (
    <>
      <PageTitle below="Un collègue l’a peut-être déjà fait, ou rien n’a été envoyé.">
        Rien n’attend de décision ici
      </PageTitle>
      <div className="row">
        <LinkButton to="/caf/validations" look="strong">
          Revenir aux validations
        </LinkButton>
        <Link to="/caf/en-ligne/$id" params={{ id: establishmentId }}>
          Voir ce qui est en ligne
        </Link>
      </div>
    </>
  );
}
