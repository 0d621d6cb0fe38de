import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReasonTemplate, TemplatedAct } from '../../../domain/caf/reason-templates.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { TemplateForm } from './template-form.tsx';

const titles: Record<TemplatedAct, string> = {
  corrections: 'Pour demander des corrections',
  refusal: 'Pour refuser une demande',
  publication: 'Pour renvoyer une information à publier',
};

/** Sends the list as it should be from now on; rejects when it was refused. */
export type PutTemplates = (templates: readonly ReasonTemplate[], done: string) => Promise<void>;

/** The templates of one act, each with what can be done with it, and the way to add one. */
export function TemplatesOfAct({
  act,
  templates,
  editing,
  onEdit,
  put,
  changing,
}: {
  act: TemplatedAct;
  templates: readonly ReasonTemplate[];
  /** The one whose form is open, or `new-` and the act: one at a time in the page. */
  editing: string | undefined;
  onEdit: (id: string | undefined) => void;
  put: PutTemplates;
  /** The sending: whether it is under way, and what it was refused with last. */
  changing: { pending: boolean; problem: ApiProblem | undefined; reset: () => void };
}) {
  const titleId = useId();
  const addId = useId();
  const [removing, setRemoving] = useState<ReasonTemplate>();
  const own = templates.filter((template) => template.act === act);

  /** What takes the focus is there once the form or the dialog is gone. */
  const leaveFor = (id: string, leave: () => void) => {
    flushSync(leave);
    document.getElementById(id)?.focus();
  };
  const close = (id: string) => leaveFor(id, () => onEdit(undefined));
  /** Put back at its place; at the end where a colleague has removed it meanwhile. */
  const save = (template: ReasonTemplate) =>
    put(
      templates.some(({ id }) => id === template.id)
        ? templates.map((one) => (one.id === template.id ? template : one))
        : [...templates, template],
      'Modèle enregistré.',
    );
  const remove = (gone: ReasonTemplate) =>
    put(
      templates.filter(({ id }) => id !== gone.id),
      'Modèle supprimé.',
    ).then(
      () => leaveFor(addId, () => setRemoving(undefined)),
      // The dialog says why.
      () => undefined,
    );
  return (
    <section className="stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{titles[act]}</h2>
      {own.length === 0 && <p className="soft">Aucun modèle pour l’instant.</p>}
      {own.map((template) => {
        const changeId = `modifier-${template.id}`;
        return editing === template.id ? (
          <TemplateForm
            key={template.id}
            template={template}
            others={own.filter(({ id }) => id !== template.id)}
            onSave={save}
            onClose={() => close(changeId)}
          />
        ) : (
          <article key={template.id} className="panel stack stack-tight">
            <h3>{template.title}</h3>
            <p className="verbatim">{template.text}</p>
            <div className="row">
              <Button
                id={changeId}
                aria-label={`Modifier le modèle ${template.title}`}
                onClick={() => onEdit(template.id)}
              >
                Modifier
              </Button>
              <Button
                look="quiet"
                aria-label={`Supprimer le modèle ${template.title}`}
                onClick={() => setRemoving(template)}
              >
                Supprimer
              </Button>
            </div>
          </article>
        );
      })}
      {editing === `new-${act}` ? (
        <TemplateForm
          template={{ id: crypto.randomUUID(), act, title: '', text: '' }}
          others={own}
          onSave={save}
          onClose={() => close(addId)}
        />
      ) : (
        <Button id={addId} onClick={() => onEdit(`new-${act}`)}>
          Ajouter un modèle
        </Button>
      )}
      {removing && (
        <ConfirmDialog
          title={`Supprimer le modèle «\u00a0${removing.title}\u00a0»\u00a0?`}
          action="Supprimer le modèle"
          busy={changing.pending}
          problem={changing.problem}
          onConfirm={() => void remove(removing)}
          onCancel={() => {
            changing.reset();
            setRemoving(undefined);
          }}
        >
          <p>Il ne sera plus proposé aux agents de votre Caf. Les motifs déjà envoyés ne changent pas.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
