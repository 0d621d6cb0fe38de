import { useEffect } from 'react';
import * as z from 'zod';
import { type CafDetail, readCaf } from '../../../contract/cnaf.ts';
import { recordImporter } from '../../../contract/cnaf-agents.ts';
import { listCafs } from '../../../contract/cnaf-cafs.ts';
import { useCommand } from '../../api/command.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { parisDay } from '../../design/format.ts';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';

const schema = recordImporter.body
  .extend({ accountId: z.string() })
  .refine(({ decidedOn }) => decidedOn <= parisDay(now()), {
    error: 'decision-in-the-future',
    path: ['decidedOn'],
  });

/** Records the decision by which the director habilitates an agent to import (S4 art. 5); the agent is told by e-mail. */
export function NewImporterForm({
  code,
  agents,
  director,
  onClosed,
}: {
  code: string;
  /** Open agents who are not habilitated. */
  agents: CafDetail['agents'];
  director: NonNullable<CafDetail['contact']>['director'] | undefined;
  onClosed: () => void;
}) {
  const recording = useCommand(recordImporter, [readCaf, listCafs]);
  const form = useProblemForm({
    schema,
    defaultValues: {
      accountId: agents.length === 1 ? agents[0]?.accountId : '',
      decidedOn: '',
      decidedBy: director ? `${director.firstName} ${director.lastName}` : '',
      reference: '',
    },
    draft: `importer:${code}`,
    onSubmit: async ({ accountId, ...body }) => {
      await recording.send({ params: { code, accountId }, body });
      const agent = agents.find((one) => one.accountId === accountId);
      toast(`${agent?.firstName} ${agent?.lastName} peut importer des fichiers, et en reçoit un e-mail.`);
      onClosed();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('accountId'))?.focus();
  }, []);
  return (
    <form className="panel stack" {...form.props}>
      <h3>Décision de la direction</h3>
      <FormErrorSummary {...form.summary} />
      <SelectField
        label="Agent habilité"
        placeholder="Choisissez"
        choices={agents.map(({ accountId, firstName, lastName }) => ({
          value: accountId,
          label: `${firstName} ${lastName} (${accountId})`,
        }))}
        {...form.field('accountId')}
      />
      <DateField label="Date de la décision" {...form.controlled('decidedOn')} />
      <TextField
        label="Décidée par"
        hint="La personne qui dirige la Caf, comme la décision la nomme."
        autoComplete="off"
        {...form.field('decidedBy')}
      />
      <TextField label="Référence de la décision" optional autoComplete="off" {...form.field('reference')} />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Enregistrer la décision
        </Button>
        <Button look="quiet" onClick={onClosed} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
