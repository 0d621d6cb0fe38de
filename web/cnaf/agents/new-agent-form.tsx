import { useEffect } from 'react';
import { type CafDetail, createCafAgent, readCaf } from '../../../contract/cnaf.ts';
import { flagAddresses } from '../../../domain/habilitation/request.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { Notice } from '../../design/notice.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';

/** Gives an agent of the Caf an account; the password goes to the address given, and to nobody else (PWD-04). */
export function NewAgentForm({ caf, onClosed }: { caf: CafDetail; onClosed: () => void }) {
  const creating = useCommand(createCafAgent, [readCaf]);
  const form = useProblemForm({
    schema: createCafAgent.body,
    defaultValues: { firstName: '', lastName: '', email: '' },
    draft: `agent:${caf.code}`,
    onSubmit: async (body) => {
      await creating.send({ params: { code: caf.code }, body });
      toast(`${body.firstName} ${body.lastName} reçoit son mot de passe par e-mail.`);
      onClosed();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('firstName'))?.focus();
  }, []);
  const typed = form.form.watch('email');
  const collective = flagAddresses([{ email: typed }]).mailboxes.length > 0;
  return (
    <form className="panel stack" {...form.props}>
      <h3>Nouvel agent</h3>
      <FormErrorSummary {...form.summary} />
      <TextField label="Prénom" autoComplete="off" {...form.field('firstName')} />
      <TextField label="Nom" autoComplete="off" {...form.field('lastName')} />
      <TextField
        label="Adresse e-mail"
        type="email"
        autoComplete="off"
        hint="Personnelle et professionnelle. Elle sert d’identifiant, et le mot de passe y est envoyé."
        {...form.field('email')}
      />
      {collective && (
        <Notice
          kind="warning"
          title="Cette adresse ressemble à une boîte que plusieurs personnes lisent"
          live
        >
          <p>Préférez une adresse au nom de l’agent&nbsp;: le mot de passe est personnel.</p>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Créer le compte
        </Button>
        <Button look="quiet" onClick={onClosed} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
