import type { ReactNode } from 'react';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import type { OperatingSection } from '../../../domain/establishment/operating-sections.ts';
import { partState } from '../../../domain/establishment/part-state.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { sectionWords } from '../../establishment/words.ts';
import { partId, partStateWords } from './parts-overview.tsx';

/** A part of the form under its name and its state, which stand beside it where there is room. */
export function Section({
  section,
  establishment,
  hint,
  children,
}: {
  section: OperatingSection;
  establishment: OwnEstablishment;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const id = partId(section);
  const { name, tone } = partStateWords[partState(section, establishment)];
  return (
    <section className="operating-section" aria-labelledby={id}>
      <div className="stack stack-tight">
        <h2 id={id} tabIndex={-1}>
          {sectionWords[section]}
        </h2>
        <div>
          <StateTag tone={tone}>{name}</StateTag>
        </div>
        {hint && <p className="soft">{hint}</p>}
      </div>
      <div className="stack">{children}</div>
    </section>
  );
}
