import type { OwnEstablishment } from '../../../contract/partner.ts';
import { hiddenFrom, shownDays } from '../../../domain/availability/freshness.ts';
import { heldPeriods } from '../../../domain/availability/hold-periods.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { useSession } from '../../api/session.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Button } from '../../design/button.tsx';
import { formatDate, parisDay } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { availabilityOn } from '../../establishment/availability-state.ts';
import { periodsWords, periodWords } from '../../establishment/period-words.ts';

/** What families read at this moment, since when and by whom (PUB-09), and the quickest ways to declare again. */
export function CurrentDeclaration({
  establishment: { availability },
  today,
  sending,
  onUnchanged,
  onFull,
  onLikeLastWeek,
}: {
  establishment: OwnEstablishment;
  today: string;
  sending: boolean;
  onUnchanged: () => void;
  /** Says in one press that no place is left. */
  onFull: () => void;
  onLikeLastWeek: () => void;
}) {
  if (!availability) {
    return (
      <section className="panel panel-soft stack stack-tight" aria-label="En ce moment">
        <StateTag tone="calm">Non communiqué</StateTag>
        <p>Rien n’a encore été déclaré pour cet établissement. Une première déclaration prend une minute.</p>
        <div>
          <Button busy={sending} onClick={onFull}>
            Complet en ce moment
          </Button>
        </div>
      </section>
    );
  }
  const { name, tone, lasts, freshness, period } = availabilityOn(availability, today);
  const again = heldPeriods(availability, today);
  // What was declared today has nothing to be confirmed or taken again.
  const declaredToday = parisDay(availability.confirmedAt) === today;
  if (availability.withdrawn) {
    return (
      <Notice kind="danger" title="La Caf a retiré ces disponibilités du site">
        <p>
          Le {formatDate(availability.withdrawn.at)}, pour ce motif&nbsp;:{' '}
          <q className="verbatim">{availability.withdrawn.reason}</q>
        </p>
        <p>Corrigez votre déclaration ci-dessous&nbsp;: elle sera en ligne dès que vous la publierez.</p>
      </Notice>
    );
  }
  return (
    <section className="panel panel-soft stack stack-tight" aria-label="En ce moment">
      <div className="row">
        <StateTag tone={tone}>{name}</StateTag>
        <span className="figures">{periodsWords(availability.periods)}</span>
      </div>
      <p className="soft">
        {lasts === 'over' &&
          'Cette période est finie\u00a0: les familles ne savent plus si c’est encore vrai. '}
        {freshness === 'lapsed' &&
          `Personne ne l’a confirmé depuis ${numberInWords(shownDays)} jours\u00a0: les familles ne le voient plus. `}
        {freshness === 'ageing' &&
          `À confirmer\u00a0: sans nouvelle de vous, ce ne sera plus affiché à partir du ${formatDate(hiddenFrom(availability.confirmedAt))}. `}
        Confirmé <AgeText since={availability.confirmedAt} /> par{' '}
        <Declarer accountId={availability.declaredBy} byProgram={availability.source?.kind === 'software'} />.
      </p>
      {!declaredToday && again && (
        <>
          <div className="row">
            <Button look="strong" busy={sending} onClick={onUnchanged} aria-describedby="effet-inchange">
              Rien n’a changé
            </Button>
            <Button onClick={onLikeLastWeek}>Comme la semaine dernière</Button>
            {period?.state !== 'full' && (
              <Button busy={sending} onClick={onFull}>
                Complet en ce moment
              </Button>
            )}
          </div>
          <p className="small soft" id="effet-inchange">
            «&nbsp;Rien n’a changé&nbsp;» confirme aussitôt ce qui est en ligne
            {again?.[0] && `, ${periodWords(again[0])}`}.
          </p>
        </>
      )}
    </section>
  );
}

/** The identification number of who declared, or in whose name a software did; one's own is said to be so. */
function Declarer({ accountId, byProgram }: { accountId: string; byProgram: boolean }) {
  const session = useSession();
  const own = session.status === 'open' && session.account.accountId === accountId;
  return (
    <>
      {byProgram ? 'votre logiciel, sous le numéro ' : own && 'vous, '}
      <span className="figures unbroken">{accountId}</span>
    </>
  );
}
