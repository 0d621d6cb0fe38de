import { useState } from 'react';
import type { FoundChildminder } from '../../../contract/childminder-rights.ts';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { FindPerson } from './find-person.tsx';
import { RightForm, type RightSubject } from './right-form.tsx';
import { RightsList } from './rights-list.tsx';
import { UnknownPersonForm } from './unknown-person-form.tsx';

/** Whom a right is being recorded for, and how the page names the person. */
export type ChosenPerson = { subject: RightSubject; name: string; found?: FoundChildminder };

type Step = { at: 'find' } | { at: 'describe' } | { at: 'right'; person: ChosenPerson };

/** The register of childminders' rights: find a person, record what one asks, lift it (CSV-07, RGT-01). */
export function ChildminderRightsPage() {
  const [step, setStep] = useState<Step>({ at: 'find' });
  const find = () => setStep({ at: 'find' });
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
          {step.at === 'right' && <RightForm person={step.person} onClose={find} />}
        </section>
        <RightsList />
      </div>
    </>
  );
}
