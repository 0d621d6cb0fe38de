import type { LinkedEstablishment } from '../../../contract/availability-links.ts';
import { fullPeriods, heldPeriods } from '../../../domain/availability/hold-periods.ts';
import { layPeriods } from '../../../domain/availability/lay-periods.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { parisDay } from '../../design/format.ts';
import { PageTitle } from '../../design/page-title.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { AvailabilityPeriods } from '../../establishment/availability-periods.tsx';
import { DeclaredWhen } from '../../establishment/declared-when.tsx';

const words = {
  unchanged: { title: 'Rien n’a changé\u00a0?', action: 'Confirmer, rien n’a changé' },
  full: { title: 'Plus aucune place libre\u00a0?', action: 'Publier «\u00a0Complet\u00a0»' },
} as const;

/** Shows what families will read, and publishes it by one press: nothing to fill in, nothing to sign in to. */
export function OnePress({
  act,
  establishment: { name, address, availability },
  sending,
  problem,
  onSend,
}: {
  act: keyof typeof words;
  establishment: LinkedEstablishment;
  sending: boolean;
  problem: ApiProblem | undefined;
  onSend: () => void;
}) {
  const today = parisDay(now());
  const said = act === 'full' ? fullPeriods(availability, today) : (heldPeriods(availability, today) ?? []);
  const after = layPeriods(availability?.periods ?? [], said, today);
  return (
    <>
      <PageTitle above={name} below={address}>
        {words[act].title}
      </PageTitle>
      <div className="stack">
        {problem && problem.code !== 'link-lapsed' && (
          <ProblemNotice
            problem={{ title: problem.title, detail: problem.errors[0]?.message ?? problem.detail }}
          />
        )}
        <p>
          <Button look="strong" busy={sending} onClick={onSend}>
            {words[act].action}
          </Button>
        </p>
        <section className="panel panel-soft stack" aria-labelledby="lecture">
          <h2 id="lecture">Ce que les familles liront</h2>
          <AvailabilityPeriods periods={after} />
        </section>
        {availability && (
          <p className="soft">
            <DeclaredWhen at={availability.confirmedAt} />. Vous avez besoin d’autre chose&nbsp;? Le lien
            «&nbsp;Modifier les places&nbsp;» du même message ouvre la grille.
          </p>
        )}
      </div>
    </>
  );
}
