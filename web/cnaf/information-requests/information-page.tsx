import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { type NationalInformation, readNationalInformation } from '../../../contract/information-sight.ts';
import { reading } from '../../api/query.ts';
import { Bars } from '../../caf/dashboard/bars.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatCount, formatNumber, formatShortMonth } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { CountedOn, NotCountedYet } from '../counted-figures.tsx';
import { informationLines, masked } from './information-lines.ts';

/** What the information places of all Caf received, in numbers that point nobody out (LIN-06, RGT-03). */
export function InformationPage() {
  const query = useQuery(reading(readNationalInformation, {}));
  return (
    <>
      <PageTitle below="Les demandes des familles aux lieux d’information, en nombres. Les petits nombres ne sont pas affichés.">
        Lieux d’information
      </PageTitle>
      <Loaded query={query} what="des chiffres">
        {(figures) => <Figures figures={figures} />}
      </Loaded>
    </>
  );
}

function Figures({ figures }: { figures: NationalInformation }) {
  const { days, totals, months } = figures;
  const title = useId();
  if (!days) {
    return <NotCountedYet />;
  }
  return (
    <div className="stack stack-loose">
      <CountedOn days={days} name="demandes-d-information" lines={() => informationLines(figures)} />
      <section className="stack stack-tight" aria-labelledby={title}>
        <h2 id={title}>Pour toutes les Caf, en douze mois</h2>
        <Facts
          facts={[
            { term: 'Lieux d’information habilités', value: formatNumber(totals.places) },
            { term: 'Demandes reçues', value: masked(totals.received) },
            { term: 'En retard aujourd’hui', value: masked(totals.overdue) },
            { term: 'Effacées sans avoir été lues', value: masked(totals.missed) },
            { term: 'La moitié récupérées en', value: daysWords(totals.medianDays) },
            { term: 'Neuf sur dix récupérées en', value: daysWords(totals.lateDays) },
          ]}
        />
      </section>
      <Bars
        finding="Demandes reçues mois par mois"
        what="Mois"
        parts={[{ name: 'Demandes' }]}
        bars={months.flatMap(({ month, received }) =>
          received === undefined ? [] : [{ name: formatShortMonth(month), values: [received] }],
        )}
      />
      {months.some(({ received }) => received === undefined) && (
        <p className="soft">Les mois dont le nombre n’est pas affiché ne sont pas dessinés.</p>
      )}
      <Cafs cafs={figures.cafs} />
    </div>
  );
}

const daysWords = (days: number | undefined): string =>
  days === undefined ? masked(undefined) : days === 0 ? 'Le jour même' : formatCount(days, 'jour');

type Line = NationalInformation['cafs'][number];

const figure = (key: string, header: string, of: (line: Line) => number | undefined): Column<Line> => ({
  key,
  header,
  figures: true,
  cell: (line) => (line.day ? masked(of(line)) : ''),
});

const columns: Column<Line>[] = [
  {
    key: 'name',
    header: 'Caf',
    heads: true,
    cell: ({ code, name }) => (
      <Link to="/cnaf/caf/$code" params={{ code }}>
        {name}
      </Link>
    ),
  },
  figure('places', 'Lieux d’information', ({ places }) => places),
  {
    key: 'covered',
    header: 'Communes couvertes',
    figures: true,
    cell: ({ communesCovered }) => (communesCovered === undefined ? '' : formatNumber(communesCovered)),
  },
  figure('received', 'Demandes reçues', ({ received }) => received),
  figure('overdue', 'En retard', ({ overdue }) => overdue),
  figure('missed', 'Jamais lues', ({ missed }) => missed),
  figure('median', 'Délai médian, en jours', ({ medianDays }) => medianDays),
  figure('signed', 'Attestations signées', ({ attestationsSigned }) => attestationsSigned),
  figure('late', 'Attestations en retard', ({ attestationsLate }) => attestationsLate),
];

function Cafs({ cafs }: { cafs: Line[] }) {
  const title = useId();
  const covered = cafs.filter(({ places }) => places > 0);
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>
        {formatCount(covered.length, 'Caf', 'Caf')} sur {cafs.length} {covered.length > 1 ? 'ont' : 'a'} un
        lieu d’information habilité
      </h2>
      <p className="soft">
        «&nbsp;n.&nbsp;c.&nbsp;»&nbsp;: nombre de 1 à 4, ou qui permettrait d’en retrouver un.
      </p>
      {covered.length > 0 && (
        <DataTable
          caption="Lieux d’information, Caf par Caf"
          captionHidden
          columns={columns}
          rows={covered}
          rowKey={({ code }) => code}
          wide
        />
      )}
    </section>
  );
}
