import * as z from 'zod';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { LinfRequest, mostCommunes } from '../../../domain/habilitation/request.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatList } from '../../design/format.ts';
import { PageTitle } from '../../design/page-title.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { CommunesPicker } from '../../territory/communes-picker.tsx';
import { CafFirst } from './caf-first.tsx';
import type { RequestDraft } from './draft.ts';
import { useFlow, useFoundOn, useGoOn } from './flow.tsx';

const CommunesPage = z.object({ communes: LinfRequest.shape.communes });

/** The communes that the information place covers: a family of one of them may write to it (REQ-03, S1 art. 1). */
export function CommunesStep() {
  const { draft, change } = useFlow();
  const found = useFoundOn('communes');
  const goOn = useGoOn();
  const form = useProblemForm({
    schema: CommunesPage,
    defaultValues: { communes: draft.communes },
    found: named(found, draft.communes),
    onSubmit: () => goOn('communes'),
  });
  const { value, onChange, error } = form.controlled('communes');
  const caf = cafByCode(draft.cafCode);
  const title = 'Les communes couvertes';
  if (!caf) return <CafFirst title={title} why="Les communes proposées sont celles de son département." />;
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle
        below={`Les familles de ces communes pourront vous adresser une demande d’information. Vous pourrez en changer plus tard, par avenant à la convention. La ${caf.name} habilite pour les communes de son département.`}
      >
        {title}
      </PageTitle>
      <CommunesPicker
        id={fieldId('communes')}
        label="Ajouter des communes"
        error={error}
        department={caf.code}
        most={mostCommunes}
        value={value}
        onChange={(communes) => {
          onChange(communes);
          change({ communes });
        }}
      />
      <Button type="submit" look="strong">
        Continuer
      </Button>
    </form>
  );
}

/** What the server says of one commune or another, told by name at the one field there is. */
function named(found: readonly FieldError[], communes: RequestDraft['communes']): FieldError[] {
  const messages = Map.groupBy(found, ({ message }) => message);
  return [...messages].map(([message, errors]) => {
    const names = errors.flatMap(({ path }) => communes[Number(path.split('.')[1])]?.name ?? []);
    return {
      path: 'communes',
      message: names.length > 0 ? `${message} Il s’agit de ${formatList(names)}.` : message,
    };
  });
}
