import { useEffect } from 'react';
import { listFeedAccesses, makeFeedAccess } from '../../../contract/information-feed.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import type { MadeAccess } from './software-access-page.tsx';

/** Makes an access for a program; what it answers holds the secret, once. */
export function SoftwareAccessForm({ id, onClosed }: { id: string; onClosed: (made?: MadeAccess) => void }) {
  const making = useCommand(makeFeedAccess, [listFeedAccesses]);
  const form = useProblemForm({
    schema: makeFeedAccess.body,
    defaultValues: { name: '' },
    draft: `acces-logiciel:${id}`,
    onSubmit: async (body) => {
      const { access, secret } = await making.send({ params: { id }, body });
      onClosed({ access, secret });
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('name'))?.focus();
  }, []);
  return (
    <form className="panel stack" {...form.props}>
      <h2>Nouvel accès</h2>
      <FormErrorSummary {...form.summary} />
      <TextField
        label="Nom du logiciel"
        hint="Pour le reconnaître dans cette liste, par exemple « Gestion du relais »."
        {...form.field('name')}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Créer l’accès
        </Button>
        <Button look="quiet" onClick={() => onClosed()} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
