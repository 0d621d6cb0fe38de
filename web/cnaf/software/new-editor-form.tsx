import { useEffect } from 'react';
import { listEditors, registerEditor } from '../../../contract/editors.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import type { Shown } from './editors-page.tsx';

/** Registers an editor; what it answers holds the secret, once. */
export function NewEditorForm({ onClosed }: { onClosed: (made?: Shown) => void }) {
  const registering = useCommand(registerEditor, [listEditors]);
  const form = useProblemForm({
    schema: registerEditor.body,
    defaultValues: { name: '', company: '', email: '', website: '' },
    draft: 'editeur',
    onSubmit: async (body) => {
      const { editor, secret } = await registering.send({ body });
      onClosed({ editor, secret });
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('name'))?.focus();
  }, []);
  return (
    <form className="panel stack" {...form.props}>
      <h2>Nouvel éditeur</h2>
      <FormErrorSummary {...form.summary} />
      <TextField label="Nom du logiciel" hint="Tel que les crèches le connaissent." {...form.field('name')} />
      <TextField label="Société éditrice" {...form.field('company')} />
      <TextField
        label="Adresse e-mail"
        type="email"
        hint="Qui prévenir quand un envoi pose problème."
        {...form.field('email')}
      />
      <TextField label="Site internet" optional {...form.field('website')} />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Enregistrer l’éditeur
        </Button>
        <Button look="quiet" onClick={() => onClosed()} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
