import { LinkButton } from '../../design/button.tsx';
import { formatCount, formatList } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { StateTag, type StateTone } from '../../design/state-tag.tsx';
import { fieldWords } from '../../establishment/words.ts';
import type { Other, Report } from './copy-page.tsx';
import '../../design/steps.css';

const outcomeWords: Record<Report[number]['outcome'], { name: string; tone: StateTone; means: string }> = {
  sent: { name: 'Envoyé à la Caf', tone: 'good', means: '' },
  unchanged: { name: 'Rien à changer', tone: 'calm', means: 'La fiche disait déjà la même chose.' },
  'not-yours': { name: 'Pas envoyé', tone: 'bad', means: 'Votre convention ne vous donne plus ce droit.' },
  meanwhile: {
    name: 'Pas envoyé',
    tone: 'bad',
    means: 'La fiche a changé au même moment. Recommencez pour cet établissement.',
  },
  'nothing-concerns': {
    name: 'Pas envoyé',
    tone: 'calm',
    means: 'Rien de ce que vous avez choisi ne concerne ce type d’établissement.',
  },
};

/** What became of each establishment, and why. */
export function CopyReport({ report, others }: { report: Report; others: readonly Other[] }) {
  const sent = report.filter(({ outcome }) => outcome === 'sent').length;
  return (
    <div className="stack">
      <Notice
        kind={sent > 0 ? 'success' : 'info'}
        title={`${formatCount(sent, 'fiche')} à valider par la Caf`}
        live
      >
        <p>Ce qui était en ligne y reste jusque-là.</p>
      </Notice>
      <ul className="tasks">
        {report.map(({ establishmentId, outcome, fields }) => {
          const { name, tone, means } = outcomeWords[outcome];
          return (
            <li className="task" key={establishmentId}>
              <div>
                {others.find((other) => other.establishmentId === establishmentId)?.name ?? establishmentId}
                <div className="soft small">
                  {outcome === 'sent' ? `${formatList(fields.map((field) => fieldWords[field]))}.` : means}
                </div>
              </div>
              <StateTag tone={tone}>{name}</StateTag>
            </li>
          );
        })}
      </ul>
      <div>
        <LinkButton to="/partenaire" look="strong">
          Revenir à vos établissements
        </LinkButton>
      </div>
    </div>
  );
}
