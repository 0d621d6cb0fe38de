import { Link } from '@tanstack/react-router';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import { sectionsOf } from '../../../domain/establishment/operating-fields.ts';
import type { OperatingSection } from '../../../domain/establishment/operating-sections.ts';
import { type PartState, partState } from '../../../domain/establishment/part-state.ts';
import { StateTag, type StateTone } from '../../design/state-tag.tsx';
import { sectionWords } from '../../establishment/words.ts';
import '../../design/steps.css';

/** How a part stands, for who enters it. */
export const partStateWords: Record<PartState, { name: string; tone: StateTone }> = {
  returned: { name: 'Renvoyée par la Caf', tone: 'waiting' },
  waiting: { name: 'En attente de la Caf', tone: 'elsewhere' },
  online: { name: 'En ligne', tone: 'good' },
  withdrawn: { name: 'Retirée du site', tone: 'bad' },
  empty: { name: 'Jamais remplie', tone: 'calm' },
};

/** Where the form has a part. */
export const partId = (section: OperatingSection) => `partie-${section}`;

/** The parts of the form that concern this establishment: how each stands, and the way to it. */
export function PartsOverview({ establishment }: { establishment: OwnEstablishment }) {
  return (
    <nav aria-label="Rubriques de la fiche">
      <ul className="tasks">
        {sectionsOf(establishment.type).map((section) => {
          const { name, tone } = partStateWords[partState(section, establishment)];
          return (
            <li className="task" key={section}>
              <a className="task-link" href={`#${partId(section)}`}>
                {sectionWords[section]}
              </a>
              <StateTag tone={tone}>{name}</StateTag>
            </li>
          );
        })}
      </ul>
      {(establishment.operating || establishment.submission) && (
        <p>
          <Link to="/partenaire/etablissements/$id/appliquer" params={{ id: establishment.establishmentId }}>
            Appliquer ce qui est déjà envoyé à vos autres établissements
          </Link>
        </p>
      )}
    </nav>
  );
}
