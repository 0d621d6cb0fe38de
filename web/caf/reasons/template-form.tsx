import { useEffect, useState } from 'react';
import { ReasonTemplate } from '../../../domain/caf/reason-templates.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';

/** Writes a template, or changes one. What is typed is kept until it is saved. */
export function TemplateForm({
  template: given,
  others,
  onSave,
  onClose,
}: {
  template: ReasonTemplate;
  /** The other templates of the same act: no two have one title. */
  others: readonly ReasonTemplate[];
  onSave: (template: ReasonTemplate) => Promise<void>;
  onClose: () => void;
}) {
  // A new one keeps its identifier from try to try.
  const [{ id, act, title, text }] = useState(given);
  const form = useProblemForm({
    schema: ReasonTemplate.pick({ title: true, text: true }).refine(
      (typed) => others.every((other) => other.title !== typed.title),
      { error: 'template-twice', path: ['title'] },
    ),
    defaultValues: { title, text },
    draft: `modele:${title === '' ? act : id}`,
    onSubmit: async (typed) => {
      await onSave({ id, act, ...typed });
      onClose();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('title'))?.focus();
  }, []);
  return (
    <form className="panel stack" {...form.props}>
      <h3>{title === '' ? 'Nouveau modèle' : 'Modifier le modèle'}</h3>
      <FormErrorSummary {...form.summary} />
      <TextField
        label="Titre du modèle"
        hint="Vous le verrez dans la liste. Le partenaire ne le lit pas."
        autoComplete="off"
        {...form.field('title')}
      />
      <TextArea
        label="Texte"
        hint={'Écrivez entre crochets ce qui reste à compléter\u00a0: [nom de la personne].'}
        limit={2000}
        rows={5}
        {...form.field('text')}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Enregistrer le modèle
        </Button>
        <Button look="quiet" onClick={onClose} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
