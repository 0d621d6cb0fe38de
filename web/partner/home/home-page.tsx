import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listOwnEstablishments, type OwnEstablishments } from '../../../contract/partner.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { useSession } from '../../api/session.ts';
import { LinkButton } from '../../design/button.tsx';
import { formatCount, formatDate, parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { useAwaitedAttestations } from './awaited-attestations.ts';
import { useAwaitedCommitments } from './awaited-commitments.ts';
import { EstablishmentPanel } from './establishment-panel.tsx';
import { FirstThings, thingsToDo } from './first-things.tsx';
import { PlacePanel } from './place-panel.tsx';
import './home-page.css';

/** Where partner agents begin: their conventions, their establishments, and what is to be done first (PUB-01). */
export function PartnerHomePage() {
  const query = useQuery(reading(listOwnEstablishments, {}));
  return (
    <div className="stack stack-loose">
      <PageTitle below={<IdentificationNumber />}>{titleOf(query.data)}</PageTitle>
      <Loaded query={query} what="de vos établissements">
        {(own) => <OwnList own={own} />}
      </Loaded>
    </div>
  );
}

/** After what the agent's conventions are about, where they are all about one thing. */
function titleOf(own: OwnEstablishments | undefined): string {
  const kinds = new Set(own?.conventions.map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('linf')) return 'Votre lieu d’information';
  return kinds.size === 1 && kinds.has('council') ? 'Votre département' : 'Vos établissements';
}

/** The number that goes with all that the agent enters (PUB-09). */
function IdentificationNumber() {
  const session = useSession();
  if (session.status !== 'open' && session.status !== 'ended') return null;
  return (
    <p>
      Votre numéro d’identification est le{' '}
      <strong className="figures unbroken">{session.account.accountId}</strong>. Il accompagne tout ce que
      vous saisissez.
    </p>
  );
}

function OwnList({ own }: { own: OwnEstablishments }) {
  const today = parisDay(now());
  const awaited = useAwaitedCommitments(own.conventions, today);
  const toSign = useAwaitedAttestations(own.conventions);
  if (own.conventions.length === 0) {
    return (
      <EmptyState title="Aucune convention en vigueur">
        Aucune convention en vigueur ne vous nomme. Si cela vous surprend, contactez votre Caf.
      </EmptyState>
    );
  }
  return (
    <>
      <FirstThings tasks={[...toSign, ...awaited, ...thingsToDo(own.establishments, today)]} />
      {own.conventions.map((convention) => (
        <ConventionSection
          key={convention.number}
          convention={convention}
          establishments={own.establishments.filter((one) => one.habilitationId === convention.number)}
          today={today}
        />
      ))}
    </>
  );
}

function ConventionSection({
  convention: { number, kind, providerName, signedOn, place },
  establishments,
  today,
}: {
  convention: OwnEstablishments['conventions'][number];
  establishments: OwnEstablishments['establishments'];
  today: string;
}) {
  return (
    <section className="stack" aria-labelledby={`convention-${number}`}>
      <div>
        <h2 id={`convention-${number}`}>{providerName}</h2>
        <p className="soft figures">
          <Link to="/partenaire/conventions/$id" params={{ id: number }}>
            Convention {number}
          </Link>
          {signedOn && `, signée le ${formatDate(signedOn)}`}
          {'. '}
          {establishments.length > 0 && `${formatCount(establishments.length, 'établissement')}.`}
        </p>
      </div>
      {place && <PlacePanel place={place} number={number} />}
      {kind === 'council' && (
        <div>
          <LinkButton look="strong" to="/partenaire/depot/$id" params={{ id: number }}>
            Déposer un fichier, voir ceux d’avant
          </LinkButton>
        </div>
      )}
      {establishments.map((establishment) => (
        <EstablishmentPanel key={establishment.establishmentId} establishment={establishment} today={today} />
      ))}
    </section>
  );
}
