import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type OnlineDetail, readOnline } from '../../../contract/caf-online.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { formatWeekday, parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { typeWords } from '../../establishment/words.ts';
import { searchOfQueue } from '../queue.ts';
import { ChangeDays } from './change-days.tsx';
import { DayChoice } from './day-choice.tsx';
import { OnlineHistory } from './online-history.tsx';
import { AvailabilityPart, OperatingPart } from './online-parts.tsx';
import './online-page.css';

/** What families read of an establishment today, or read on a past day (PUB-04), and its withdrawal (PUB-07). */
export function OnlinePage() {
  const { id } = useParams({ from: '/caf/en-ligne/$id' });
  const today = useQuery(reading(readOnline, { params: { id } }));
  return (
    <>
      <Breadcrumb here={today.data?.name ?? 'Établissement'}>
        <BreadcrumbLink to="/caf/en-ligne" search={searchOfQueue('online')}>
          En ligne
        </BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={today} what="de l’établissement" absent="Cet établissement n’existe pas">
        {(online) => <Online online={online} />}
      </Loaded>
    </>
  );
}

function Online({ online }: { online: OnlineDetail }) {
  const { jour } = useSearch({ from: '/caf/en-ligne/$id' });
  const day = jour && /^\d{4}-\d{2}-\d{2}$/u.test(jour) && jour < parisDay(now()) ? jour : undefined;
  return (
    <>
      <PageTitle below={`${typeWords[online.type].name}, ${online.address}`}>{online.name}</PageTitle>
      <div className="online">
        <div className="stack stack-loose">
          {day ? <PastDay id={online.establishmentId} day={day} /> : <Parts online={online} />}
        </div>
        <aside className="stack stack-loose" aria-label="Autres jours">
          <DayChoice id={online.establishmentId} day={day} />
          <ChangeDays online={online} day={day} />
          <OnlineHistory online={online} />
        </aside>
      </div>
    </>
  );
}

/** What was online at the end of a past day. */
function PastDay({ id, day }: { id: string; day: string }) {
  const query = useQuery(reading(readOnline, { params: { id }, query: { day } }));
  return (
    <>
      <Notice title={`Ce qui était en ligne le ${formatWeekday(day)}`}>
        <p>
          <Link to="/caf/en-ligne/$id" params={{ id }}>
            Voir ce qui est en ligne aujourd’hui
          </Link>
        </p>
      </Notice>
      <Loaded query={query} what="de ce jour">
        {(online) => <Parts online={online} past />}
      </Loaded>
    </>
  );
}

function Parts({ online, past }: { online: OnlineDetail; past?: boolean }) {
  return (
    <>
      <OperatingPart online={online} past={past} />
      {online.type === 'EAJE' && <AvailabilityPart online={online} past={past} />}
    </>
  );
}
