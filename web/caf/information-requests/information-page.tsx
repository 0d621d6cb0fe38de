import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { type InformationSight, readInformationFigures } from '../../../contract/information-sight.ts';
import { retrievalDays } from '../../../domain/linf/deadlines.ts';
import { mostOverdueListed } from '../../../domain/linf/information-figures.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatCount, formatDate, formatDateTime, formatNumber, parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { AttestationsSection } from './attestations-section.tsx';
import { CommunesSection } from './communes-section.tsx';
import { ByMonth, ByState, RetrievalTimes } from './pictures.tsx';

/** What a Caf sees of families' requests to its information places: counts, days and states (LIN-04, LIN-06, LIN-08). */
export function InformationPage() {
  const query = useQuery(reading(readInformationFigures, {}));
  return (
    <>
      <PageTitle below="Ce que reçoivent les lieux d’information de votre département. Les données des familles ne sont lues que par eux.">
        Lieux d’information
      </PageTitle>
      <Loaded query={query} what="des demandes d’information">
        {({ figures, overdue, communes }) => (
          <div className="stack stack-loose">
            <Overdue overdue={overdue} counted={figures?.overdue ?? 0} />
            <AttestationsSection />
            {figures ? (
              <>
                <p className="soft">
                  Chiffres comptés le {formatDateTime(figures.countedAt)}. Ils le sont chaque nuit.
                </p>
                <RetrievalTimes figures={figures} />
                <ByMonth figures={figures} />
                <ByState figures={figures} />
                <Places places={figures.places} />
              </>
            ) : (
              <EmptyState title="Les chiffres ne sont pas encore comptés">
                <p>Ils le sont chaque nuit. Revenez demain.</p>
              </EmptyState>
            )}
            <CommunesSection communes={communes} />
          </div>
        )}
      </Loaded>
    </>
  );
}

type OverdueLine = InformationSight['overdue'][number];

const overdueColumns: Column<OverdueLine>[] = [
  { key: 'reference', header: 'Demande', heads: true, cell: ({ reference }) => reference },
  {
    key: 'place',
    header: 'Lieu d’information',
    cell: ({ habilitationId, placeName }) => (
      <Link to="/caf/demandes/$id" params={{ id: habilitationId }}>
        {placeName}
      </Link>
    ),
  },
  { key: 'sent', header: 'Transmise le', cell: ({ transmittedOn }) => formatDate(transmittedOn) },
  { key: 'due', header: 'À récupérer au plus tard le', cell: ({ retrieveBy }) => formatDate(retrieveBy) },
  {
    key: 'late',
    header: 'Retard',
    figures: true,
    cell: ({ retrieveBy }) => formatCount(lateDays(retrieveBy), 'jour'),
  },
];

const lateDays = (retrieveBy: string): number =>
  Math.round((Date.parse(parisDay(now())) - Date.parse(retrieveBy)) / 86_400_000);

const step = 20;

/** Those listed, the oldest first, and how many more the last count found. */
function Overdue({ overdue, counted }: { overdue: OverdueLine[]; counted: number }) {
  const title = useId();
  const [shown, setShown] = useState(step);
  const others = Math.max(0, counted - mostOverdueListed);
  const total = overdue.length + others;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>
        {overdue.length === 0
          ? `Aucune demande n’attend depuis plus de ${numberInWords(retrievalDays)} jours`
          : `${formatCount(total, 'demande attend', 'demandes attendent')} depuis plus de ${numberInWords(retrievalDays)} jours`}
      </h2>
      {overdue.length > 0 && (
        <>
          <p>
            Les agents et la personne responsable ont été relancés. Appelez le lieu d’information&nbsp;: une
            demande disparaît de cette liste dès qu’il la récupère.
          </p>
          <DataTable
            caption="Demandes en retard"
            captionHidden
            columns={overdueColumns}
            rows={overdue.slice(0, shown)}
            rowKey={({ id }) => id}
            wide
          />
          <ShowMore
            shown={Math.min(shown, overdue.length)}
            total={overdue.length}
            more={overdue.length > shown}
            noun="demande"
            onMore={() => setShown(shown + step)}
          />
          {others > 0 && (
            <p className="soft">
              Les {formatNumber(overdue.length)} plus anciennes sont listées.{' '}
              {formatCount(others, 'autre attend', 'autres attendent')} aussi, comptées cette nuit&nbsp;: le
              tableau lieu par lieu dit où.
            </p>
          )}
        </>
      )}
    </section>
  );
}

type Place = NonNullable<InformationSight['figures']>['places'][number];

const placeColumns: Column<Place>[] = [
  {
    key: 'name',
    header: 'Lieu d’information',
    heads: true,
    cell: ({ habilitationId, name, inForce }) => (
      <>
        <Link to="/caf/demandes/$id" params={{ id: habilitationId }}>
          {name}
        </Link>
        {!inForce && <span className="soft"> (convention terminée)</span>}
      </>
    ),
  },
  { key: 'received', header: 'Reçues', figures: true, cell: ({ received }) => formatNumber(received) },
  { key: 'waiting', header: 'À récupérer', figures: true, cell: ({ waiting }) => formatNumber(waiting) },
  { key: 'overdue', header: 'En retard', figures: true, cell: ({ overdue }) => formatNumber(overdue) },
  { key: 'missed', header: 'Jamais lues', figures: true, cell: ({ missed }) => formatNumber(missed) },
  {
    key: 'median',
    header: 'Délai médian, en jours',
    figures: true,
    cell: ({ medianDays }) => (medianDays === undefined ? '–' : formatNumber(medianDays)),
  },
];

function Places({ places }: { places: Place[] }) {
  const title = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Lieu par lieu, en douze mois</h2>
      {places.length === 0 ? (
        <EmptyState title="Aucun lieu d’information n’est habilité">
          <p>Les familles de votre département ne peuvent pas encore envoyer de demande.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Lieux d’information, un par un"
          captionHidden
          columns={placeColumns}
          rows={places}
          rowKey={({ habilitationId }) => habilitationId}
          wide
        />
      )}
    </section>
  );
}
