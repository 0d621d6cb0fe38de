import { useEffect, useRef, useState } from 'react';
import {
  findChildminder,
  listChildminderRights,
  RightAsked,
  recordChildminderRight,
} from '../../../contract/childminder-rights.ts';
import { rectifiable } from '../../../domain/childminders/childminder-right.ts';
import { type Maskable, maskable } from '../../../domain/childminders/staged-person.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxGroup, RadioGroup, SelectField } from '../../design/choices.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';
import { keysOf } from '../../establishment/words.ts';
import type { ChosenPerson } from './rights-page.tsx';
import { keptInWords, rectifiableWords, rightWords } from './words.ts';

const maskLabels: Record<Maskable, string> = {
  address: 'L’adresse',
  phone: 'Le téléphone',
  email: 'L’e-mail',
};

/** Records what a person asks (RGT-01): it holds at once, whatever later files say. A deletion is confirmed. */
export function RightForm({
  person,
  focus,
  onClose,
}: {
  person: ChosenPerson;
  /** Whether the form has just been asked for: one that came back after a reload takes no focus. */
  focus: boolean;
  onClose: () => void;
}) {
  const recording = useCommand(recordChildminderRight, [listChildminderRights, findChildminder]);
  const [asking, setAsking] = useState(false);
  const answer = useRef<(confirmed: boolean) => void>(undefined);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) title.current?.focus();
  }, [focus]);
  const form = useProblemForm({
    schema: RightAsked,
    defaultValues: { kind: undefined, masks: [] },
    serverPath: 'right',
    draft: 'droit-assistant-maternel:demande',
    onSubmit: async (right) => {
      if (right.kind === 'deletion' && !(await confirmed())) return false;
      await recording.send({ body: { subject: person.subject, right } });
      toast('Demande inscrite au registre\u00a0: elle s’applique dès maintenant.');
      onClose();
      return true;
    },
  });
  const confirmed = () =>
    new Promise<boolean>((resolve) => {
      answer.current = resolve;
      setAsking(true);
    });
  const settle = (yes: boolean) => {
    setAsking(false);
    answer.current?.(yes);
  };
  const kind = form.form.watch('kind');
  const masks = form.controlled('masks');
  const picked: readonly Maskable[] = Array.isArray(masks.value) ? masks.value : [];
  const field = form.form.watch('field');
  const before = field && person.found?.[field];
  return (
    <form className="panel stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <h3 ref={title} tabIndex={-1}>
        {person.name}
      </h3>
      {person.found?.kept && <p>{keptInWords(person.found.kept)}</p>}
      <RadioGroup
        label="Ce que la personne demande"
        choices={keysOf(rightWords)
          .filter((each) => each !== 'rectification' || person.found)
          .map((each) => ({ value: each, label: rightWords[each].name, hint: rightWords[each].meaning }))}
        {...form.field('kind')}
      />
      {kind === 'masking' && (
        <CheckboxGroup
          label="Ce qui ne doit plus être montré"
          hint="Sans adresse, les familles voient la commune seule. L’e-mail ou le téléphone reste visible."
          id={masks.id}
          error={masks.error}
          choices={maskable.map((value) => ({ value, label: maskLabels[value] }))}
          values={picked}
          onChange={({ target }) =>
            masks.onChange(
              maskable.filter((mask) => (mask === target.value ? target.checked : picked.includes(mask))),
            )
          }
        />
      )}
      {kind === 'rectification' && (
        <>
          <SelectField
            label="Ce qui est à corriger"
            placeholder="Choisissez"
            choices={rectifiable.map((value) => ({ value, label: rectifiableWords[value] }))}
            {...form.field('field')}
          />
          <TextField
            label="Ce qu’il faut montrer"
            hint={before ? `Le fichier dit «\u00a0${before}\u00a0».` : undefined}
            autoComplete="off"
            {...form.field('to')}
          />
        </>
      )}
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Inscrire au registre
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            form.forget();
            onClose();
          }}
          disabled={form.sending}
        >
          Annuler
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={`Supprimer ${person.name}\u00a0?`}
          action="Inscrire la suppression"
          onConfirm={() => settle(true)}
          onCancel={() => settle(false)}
        >
          <p>
            La personne n’est plus jamais en ligne. Dans l’heure, elle est effacée des fichiers conservés,
            celui qui est en ligne et le précédent compris. Son nom est effacé de ce registre, où il ne reste
            qu’une empreinte illisible&nbsp;: pour lever cette suppression, il faudra la retrouver par sa
            date.
          </p>
        </ConfirmDialog>
      )}
    </form>
  );
}
