import { useState } from 'react';
import * as z from 'zod';
import { FoundChildminder, recordChildminderRight } from '../../../contract/childminder-rights.ts';
import { useDraft } from '../../api/draft.ts';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { FindPerson } from './find-person.tsx';
import { RightForm } from './right-form.tsx';
import { RightsList } from './rights-list.tsx';
import { UnknownPersonForm } from './unknown-person-form.tsx';

/** Whom a right is being recorded for, and how the page names the person. */
const ChosenPerson = z.object({
  subject: recordChildminderRight.body.shape.subject,
  name: z.string(),
  found: FoundChildminder.optional(),
});
export type ChosenPerson = z.input<typeof ChosenPerson>;

const Step = z.discriminatedUnion('at', [
  z.object({ at: z.literal('find') }),
  z.object({ at: z.literal('describe') }),
  z.object({ at: z.literal('right'), person: ChosenPerson }),
]);
const start: z.input<typeof Step> = { at: 'find' };

/** The register of childminders' rights: find a person, record what one asks, lift it (CSV-07, RGT-01). */
export function ChildminderRightsPage() {
  // Where one is with whom is kept as what one types there is: the call may have been cut, or the session over.
  const draft = useDraft('droit-assistant-maternel', start, (kept) => Step.safeParse(kept).data);
  const [moved, setMoved] = useState(false);
  const step = draft.value;
  const setStep = (next: typeof step) => {
    setMoved(true);
    draft.set(next);
  };
  const find = () => {
    setMoved(true);
    draft.clear();
  };
  return (
    <>
      <Breadcrumb here="Droits des personnes">
        <BreadcrumbLink to="/caf/assistants-maternels">Assistants maternels</BreadcrumbLink>
      </Breadcrumb>
      <PageTitle below="Ce qui est inscrit ici s’applique aussitôt, et à tous les fichiers à venir du département, même s’ils ne le disent pas. Revenir à un fichier précédent n’y change rien.">
        Droits des assistantes et assistants maternels
      </PageTitle>
      <div className="stack stack-loose">
        <section className="stack" aria-labelledby="inscrire">
          <h2 id="inscrire">Inscrire une demande</h2>
          {step.at === 'find' && (
            <FindPerson
              onChoose={(person) => setStep({ at: 'right', person })}
              onUnknown={() => setStep({ at: 'describe' })}
            />
          )}
          {step.at === 'describe' && (
            <UnknownPersonForm onDescribed={(person) => setStep({ at: 'right', person })} onCancel={find} />
          )}
          {step.at === 'right' && <RightForm person={step.person} focus={moved} onClose={find} />}
        </section>
        <RightsList />
      </div>
    </>
  );
}
