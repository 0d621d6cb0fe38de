import type { OperatingInformation } from '../../../domain/establishment/operating-information.ts';
import { Facts } from '../../design/facts.tsx';
import { OperatingSections } from '../../establishment/operating-sections.tsx';
import { operatingValue } from '../../establishment/operating-value.tsx';
import { fieldWords } from '../../establishment/words.ts';
import './preview.css';

const contacts = ['phone', 'secondPhone', 'email', 'website'] as const;

/** The information exactly as the public sheet will show it, framed as a page within the page. */
export function Preview({ name, information }: { name: string; information: OperatingInformation }) {
  const given = contacts.filter((field) => information[field]);
  return (
    <section className="preview" aria-label="Tel que les familles le liront">
      <p className="preview-flag">Tel que les familles le liront</p>
      <div className="preview-sheet stack">
        <p className="preview-name">{name}</p>
        {given.length > 0 && (
          <Facts
            facts={given.map((field) => ({
              term: fieldWords[field],
              value: operatingValue(information, field),
            }))}
          />
        )}
        <OperatingSections information={information} />
      </div>
    </section>
  );
}
