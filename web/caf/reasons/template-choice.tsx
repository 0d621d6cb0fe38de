import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { readReasonTemplates } from '../../../contract/caf-reason-templates.ts';
import type { TemplatedAct } from '../../../domain/caf/reason-templates.ts';
import { reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';

/**
 * Begins a reason from one of the Caf's templates. The words go behind what was typed, never over it, and can be taken
 * out again as long as nothing was changed since. Where templates cannot be read, one writes without.
 * @param area id of the box of the reason
 * @param typed what it holds
 */
export function TemplateChoice({ act, area, typed }: { act: TemplatedAct; area: string; typed: string }) {
  const id = useId();
  const query = useQuery(reading(readReasonTemplates, {}));
  const [chosen, setChosen] = useState('');
  const [inserted, setInserted] = useState<{ before: string; after: string }>();
  if (!query.data) return null;
  const templates = query.data.templates.filter((template) => template.act === act);

  const insert = () => {
    const template = templates.find((one) => one.id === chosen);
    const box = document.getElementById(area);
    if (!template || !(box instanceof HTMLTextAreaElement)) return;
    const before = box.value;
    const start = before.trim() === '' ? '' : `${before.trimEnd()}\n\n`;
    write(box, start + template.text);
    setInserted({ before, after: box.value });
    const blank = /\[[^\]]+\]/u.exec(template.text);
    if (blank)
      box.setSelectionRange(start.length + blank.index, start.length + blank.index + blank[0].length);
  };
  const takeOut = () => {
    const box = document.getElementById(area);
    if (inserted && box instanceof HTMLTextAreaElement) write(box, inserted.before);
    setInserted(undefined);
  };
  return (
    <div className="stack stack-tight">
      <SelectField
        id={id}
        label="Partir d’un modèle"
        optional
        hint={
          <>
            Le texte s’ajoute au vôtre, et vous pouvez le modifier avant l’envoi.{' '}
            <Link to="/caf/ma-caf/modeles">Modifier les modèles</Link>
          </>
        }
        placeholder={templates.length > 0 ? 'Choisir un modèle' : 'Aucun modèle'}
        choices={templates.map(({ id: value, title }) => ({ value, label: title }))}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      />
      <div className="row">
        <Button disabled={chosen === ''} onClick={insert}>
          Insérer le texte
        </Button>
        {inserted?.after === typed && (
          <Button look="quiet" onClick={takeOut}>
            Retirer le texte inséré
          </Button>
        )}
      </div>
    </div>
  );
}

/** Puts a text in a box as if it were typed: its form hears of it. */
function write(box: HTMLTextAreaElement, text: string) {
  box.focus();
  box.setRangeText(text, 0, box.value.length, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
