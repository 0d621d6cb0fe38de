import { useState } from 'react';
import * as z from 'zod';
import { cafByCode, cafOfDepartment, departmentOfPostcode } from '../../../domain/caf/cafs.ts';
import { Button } from '../../design/button.tsx';
import { Combobox } from '../../design/combobox.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { foundCaf, searchCafs } from '../caf-search.ts';
import { emptiedOfCaf, fromListOfCaf } from './caf-choices.ts';
import { useFlow, useFoundOn, useGoOn } from './flow.tsx';
import { kindWords } from './kinds.ts';

const CafPage = z.object({
  cafCode: z
    .string({ error: 'unknown-caf' })
    .refine((code) => cafByCode(code) !== undefined, { error: 'unknown-caf' }),
});

/** Which of the 101 Caf gets the request (REQ-02). */
export function CafStep() {
  const { kind, draft, change } = useFlow();
  const found = useFoundOn('caf');
  const goOn = useGoOn();
  // Nearly always the right one, and in plain sight: the department of the provider's own address.
  const nearest = cafOfDepartment(departmentOfPostcode(draft.provider.address.postcode.trim()) ?? '');
  const [proposed] = useState(draft.cafCode ? undefined : nearest);
  const [leaving, setLeaving] = useState<string>();
  const chosen = fromListOfCaf(kind, draft);

  const settle = async (cafCode: string, emptied: boolean) => {
    change({ cafCode, ...(emptied && emptiedOfCaf(draft)) });
    await goOn('caf');
  };
  const form = useProblemForm({
    schema: CafPage,
    defaultValues: { cafCode: draft.cafCode || (proposed?.code ?? '') },
    found,
    onSubmit: ({ cafCode }) => {
      if (chosen && cafCode !== draft.cafCode) return setLeaving(cafCode);
      return settle(cafCode, false);
    },
  });
  const { value, onChange, ...field } = form.controlled('cafCode');
  const caf = cafByCode(value ?? '');
  return (
    <>
      <form className="stack" {...form.props}>
        <FormErrorSummary {...form.summary} />
        <PageTitle below={kindWords[kind].cafBelow}>Votre Caf</PageTitle>
        <Combobox
          {...field}
          label="Caf"
          hint={
            proposed && proposed.code === value
              ? 'Proposée d’après votre code postal. Pour en choisir une autre, tapez le nom ou le numéro du département.'
              : 'Tapez le nom ou le numéro du département.'
          }
          minLength={1}
          value={caf ? foundCaf(caf) : null}
          onChange={(next) => onChange(next?.id ?? '')}
          search={async (typed) => searchCafs(typed)}
          nothing="Aucune Caf trouvée. Tapez le nom ou le numéro d’un département."
        />
        <Button type="submit" look="strong">
          Continuer
        </Button>
      </form>
      {leaving !== undefined && (
        <ConfirmDialog
          title="Changer de Caf&nbsp;?"
          action="Changer de Caf et vider la sélection"
          onConfirm={() => settle(leaving, true)}
          onCancel={() => setLeaving(undefined)}
        >
          <p>
            Vous avez choisi {chosen} dans la liste de la {cafByCode(draft.cafCode)?.name}. La{' '}
            {cafByCode(leaving)?.name} a une autre liste&nbsp;: cette sélection sera vidée.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
