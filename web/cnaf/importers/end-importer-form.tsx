import { useEffect } from 'react';
import { readCaf } from '../../../contract/cnaf.ts';
import { endImporter } from '../../../contract/cnaf-agents.ts';
import { listCafs } from '../../../contract/cnaf-cafs.ts';
import { useCommand } from '../../api/command.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatDate, parisDay } from '../../design/format.ts';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { toast } from '../../design/toast.tsx';
import type { ImporterAgent } from './importers-section.tsx';

/** Ends an agent's habilitation to import, on the day the director decided (S4 art. 5); the agent is told by e-mail. */
export function EndImporterForm({
  code,
  agent,
  onClosed,
}: {
  code: string;
  agent: ImporterAgent;
  onClosed: () => void;
}) {
  const ending = useCommand(endImporter, [readCaf, listCafs]);
  const name = `${agent.firstName} ${agent.lastName}`;
  const form = useProblemForm({
    schema: endImporter.body
      .refine(({ endedOn }) => endedOn <= parisDay(now()), { error: 'end-in-the-future', path: ['endedOn'] })
      .refine(({ endedOn }) => endedOn >= agent.importer.decidedOn, {
        error: 'end-before-decision',
        path: ['endedOn'],
      }),
    defaultValues: { endedOn: parisDay(now()) },
    onSubmit: async (body) => {
      await ending.send({ params: { code, accountId: agent.accountId }, body });
      toast(`${name} ne peut plus importer de fichiers, et en reçoit un e-mail.`);
      onClosed();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('endedOn'))?.focus();
  }, []);
  return (
    <form className="panel stack" {...form.props}>
      <h3>Fin de l’habilitation de {name}</h3>
      <FormErrorSummary {...form.summary} />
      <p>
        {name} est habilité à importer depuis le {formatDate(agent.importer.decidedOn)}. Dès l’enregistrement,
        plus aucun import ne lui est possible.
      </p>
      <DateField label="Date de fin" {...form.controlled('endedOn')} />
      <div className="row">
        <Button type="submit" look="danger" busy={form.sending}>
          Mettre fin à l’habilitation
        </Button>
        <Button look="quiet" onClick={onClosed} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
