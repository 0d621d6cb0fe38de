import * as z from 'zod';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { MamRequest } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxField } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { StepLink, useFlow, useFoundOn, useGoOn } from './flow.tsx';

const ConsentPage = z.object({ mutualConsent: MamRequest.shape.mutualConsent });

/** The members of a house allow each other to put their names online (REQ-04, S3 art. 2). */
export function ConsentStep() {
  const { draft, change } = useFlow();
  const found = useFoundOn('accord');
  const goOn = useGoOn();
  const form = useProblemForm({
    schema: ConsentPage,
    defaultValues: { mutualConsent: (draft.mutualConsent || undefined) as true | undefined },
    found,
    onSubmit: () => goOn('accord'),
  });
  const members = draft.persons.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
  const caf = cafByCode(draft.cafCode)?.name ?? 'Caf';
  if (!members.some(Boolean)) {
    return (
      <div className="stack">
        <PageTitle>L’accord de tous</PageTitle>
        <Notice kind="info" title="Nommez d’abord les assistants maternels">
          <p>C’est entre eux que l’accord se donne.</p>
          <StepLink step="personnes">Nommer les assistants maternels</StepLink>
        </Notice>
      </div>
    );
  }
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below="La convention permet de montrer aux familles qui travaille dans la maison. Cela demande l’accord de chacun.">
        L’accord de tous
      </PageTitle>
      <section className="stack stack-tight" aria-labelledby="accord-quoi">
        <h2 id="accord-quoi">À quoi chacun dit oui</h2>
        <ul>
          <li>
            Les assistants maternels de la maison <strong>s’autorisent mutuellement</strong> à mettre en ligne
            leurs nom et prénom sur la page de la maison.
          </li>
          <li>Rien d’autre d’eux n’est montré, et rien ne l’est avant la validation de la {caf}.</li>
          <li>
            Personne n’y est obligé&nbsp;: la page peut ne nommer que certains d’entre vous, ou aucun. Seuls
            les signataires de la convention peuvent y figurer.
          </li>
          <li>
            Chacun peut revenir sur cet accord, faire corriger ou effacer son nom, en écrivant à la {caf}. Qui
            quitte la maison n’y figure plus.
          </li>
        </ul>
      </section>
      <section className="stack stack-tight" aria-labelledby="accord-qui">
        <h2 id="accord-qui">Qui dit oui</h2>
        <ul>
          {members.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two members may bear one name
            <li key={index}>{name || `Assistant maternel ${index + 1}, pas encore nommé`}</li>
          ))}
        </ul>
        <p className="soft">Chacun le confirmera en signant la convention.</p>
      </section>
      <CheckboxField
        {...form.field('mutualConsent', {
          onChange: (event) => change({ mutualConsent: event.target.checked }),
        })}
        id={fieldId('mutualConsent')}
        label="Toutes les personnes nommées ci-dessus ont lu ces points, et donnent leur accord."
      />
      <Button type="submit" look="strong">
        Continuer
      </Button>
    </form>
  );
}
