import { type ReactNode, useId, useRef } from 'react';
import type { RegisterDetail } from '../../../contract/rights.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { monthsMore } from '../../../domain/rights/time-limit.ts';
import type { RegisterState } from '../../../domain/rights/transitions.ts';
import { mayDoOnEntry, type RegisterAct } from '../../../domain/rights/transitions.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../design/button.tsx';
import { formatDate } from '../../design/format.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { ReasonForm } from '../reason-form.tsx';
import { useWriting } from '../use-writing.ts';
import { AnswerForm } from './answer-form.tsx';
import { CloseForm } from './close-form.tsx';
import { PersonDataDownload } from './person-data-download.tsx';
import { SubjectForm } from './subject-form.tsx';
import { useRegisterActs } from './use-register-acts.ts';

const titles: Record<RegisterState, string> = {
  received: 'Prendre en charge',
  'in-progress': 'Répondre à la personne',
  answered: 'Clore la demande',
  closed: 'Demande close',
  refused: 'Demande refusée',
};

/** What the form in sight is for. */
const formTitles: Record<RegisterAct, string> = {
  take: 'Prendre en charge',
  identify: 'Préciser l’objet',
  note: 'Ajouter une note',
  extend: 'Prolonger le délai',
  answer: 'Répondre à la personne',
  refuse: 'Refuser la demande',
  close: 'Clore la demande',
  reopen: 'Rouvrir la demande',
};

/** What is to be done now: only the acts that the state allows, and what each brings about. */
export function EntryActs({ entry }: { entry: RegisterDetail }) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { writing, setWriting, closing } = useWriting<RegisterAct>();
  const acts = useRegisterActs(entry);
  const may = (act: RegisterAct) => mayDoOnEntry(act, entry.state);
  const form = writing && may(writing) ? writing : undefined;

  const close = () => {
    setWriting(undefined);
    title.current?.focus();
  };
  /** Once an act is done its button is gone: the focus goes to what is to be done next. */
  const settle = (act: Promise<unknown>) => closing(act, close);
  const common = { entry, onCancel: close };
  return (
    <section className="panel stack" aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        {form ? formTitles[form] : titles[entry.state]}
      </h2>
      {acts.problem && !form && <ProblemNotice problem={acts.problem} />}
      {form === 'answer' && <AnswerForm {...common} onSend={(answer) => settle(acts.answer(answer))} />}
      {form === 'close' && <CloseForm {...common} onSend={(proof) => settle(acts.close(proof))} />}
      {form === 'identify' && <SubjectForm {...common} onSend={(about) => settle(acts.identify(about))} />}
      {form && form in reasons && (
        <ReasonForm
          key={form}
          draft={`registre-${form}:${entry.id}`}
          {...reasons[form as WithReason](entry)}
          onSend={(reason) => settle(acts[form as WithReason](reason))}
          onCancel={close}
        />
      )}
      {!form && <Offered entry={entry} acts={acts} may={may} onWrite={setWriting} settle={settle} />}
    </section>
  );
}

type WithReason = 'note' | 'extend' | 'refuse' | 'reopen';

/** What is asked for each act that takes a text alone. */
const reasons: Record<
  WithReason,
  (entry: RegisterDetail) => Omit<Parameters<typeof ReasonForm>[0], 'draft' | 'onSend' | 'onCancel'>
> = {
  note: () => ({
    label: 'Note',
    hint: 'Un appel, une vérification, un échange avec un partenaire. La personne ne la lit pas dans un e-mail, mais elle peut demander à voir ce que vous conservez sur elle.',
    action: 'Ajouter la note',
  }),
  extend: (entry) => ({
    label: 'Pourquoi faut-il plus de temps\u00a0?',
    hint: entry.person.email
      ? 'La personne reçoit cette raison par e-mail, avec la nouvelle date.'
      : 'Prévenez la personne avant la fin du premier mois\u00a0: elle n’a pas donné d’adresse e-mail.',
    action: `Prolonger de ${numberInWords(monthsMore)} mois`,
  }),
  refuse: (entry) => ({
    label: 'Motif du refus',
    hint: entry.person.email
      ? 'La personne la reçoit par e-mail, avec les façons de contester.'
      : 'Donnez-la à la personne vous-même, avec les façons de contester (Cnil, tribunal)\u00a0: elle n’a pas donné d’adresse e-mail.',
    action: 'Refuser la demande',
    look: 'danger',
    confirm: {
      title: `Refuser la demande ${entry.id}\u00a0?`,
      effect: <p>La demande est close sans suite. Vous pourrez la rouvrir si la personne y revient.</p>,
    },
  }),
  reopen: () => ({
    label: 'Pourquoi la rouvrir\u00a0?',
    hint: 'Un nouveau délai d’un mois commence. La réponse déjà donnée reste dans l’historique.',
    action: 'Rouvrir la demande',
  }),
};

/** The acts of the state, the main one first. */
function Offered({
  entry,
  acts,
  may,
  onWrite,
  settle,
}: {
  entry: RegisterDetail;
  acts: ReturnType<typeof useRegisterActs>;
  may: (act: RegisterAct) => boolean;
  onWrite: (act: RegisterAct) => void;
  settle: (act: Promise<unknown>) => Promise<unknown>;
}) {
  const session = useSession();
  const mine = session.status === 'open' && entry.owner?.accountId === session.account.accountId;
  const mayExtend = may('extend') && !entry.limit.extension && entry.urgency !== 'passed';
  const give = entry.nature === 'access' && entry.about.accountId && (may('answer') || may('close'));
  const offer = (act: RegisterAct, words: string, look?: 'strong' | 'quiet') => (
    <Button look={look} onClick={() => onWrite(act)}>
      {words}
    </Button>
  );
  return (
    <>
      <Guidance entry={entry} />
      <div className="next-acts">
        {may('take') && !mine && (
          <Button
            look={entry.owner ? undefined : 'strong'}
            busy={acts.taking}
            onClick={() => void settle(acts.take()).catch(alreadyShown)}
          >
            {entry.owner ? 'Reprendre à mon nom' : 'Prendre en charge'}
          </Button>
        )}
        {give && <PersonDataDownload entry={entry} />}
        {may('answer') && offer('answer', 'Répondre', 'strong')}
        {may('close') && offer('close', 'Clore la demande', 'strong')}
        {may('identify') && offer('identify', 'Préciser l’objet')}
        {may('note') && offer('note', 'Ajouter une note')}
        {mayExtend && offer('extend', 'Prolonger le délai')}
        {may('reopen') && offer('reopen', 'Rouvrir')}
        {may('refuse') && offer('refuse', 'Refuser la demande', 'quiet')}
      </div>
    </>
  );
}

/** The notice of the refused act says it already. */
const alreadyShown = () => undefined;

function Guidance({ entry }: { entry: RegisterDetail }): ReactNode {
  switch (entry.state) {
    case 'received':
      return <p>Une demande prise en charge a un agent qui en répond devant la personne et la Caf.</p>;
    case 'in-progress':
      return entry.nature === 'access' && !entry.about.accountId ? (
        <p>
          Précisez d’abord l’objet&nbsp;: dès qu’une personne habilitée est désignée, ses données peuvent être
          téléchargées pour lui être remises.
        </p>
      ) : (
        <p>La réponse est due le {formatDate(entry.limit.dueOn)} au plus tard.</p>
      );
    case 'answered':
      return entry.nature === 'claim' ? (
        <p>Notez la suite donnée à la réclamation.</p>
      ) : (
        <p>Notez ce qui prouve que la réponse a pris effet.</p>
      );
    case 'closed':
    case 'refused':
      return <p>Elle reste au registre pendant la durée prévue, puis en est effacée.</p>;
  }
}
