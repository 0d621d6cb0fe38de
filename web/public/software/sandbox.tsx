import { type FormEvent, useState } from 'react';
import { type AvailabilityReport, trySandbox } from '../../../contract/software.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { AnnotatedCall } from './annotated-call.tsx';
import { exampleCall } from './examples.ts';

/** Tries a call out on invented crèches: nothing is kept, and the report stands beside the lines it speaks of. */
export function Sandbox({ today }: { today: string }) {
  const trying = useCommand(trySandbox);
  const [text, setText] = useState(() => exampleCall(today));
  const [unreadable, setUnreadable] = useState<string>();
  const [answered, setAnswered] = useState<{ text: string; report: AvailabilityReport }>();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAnswered(undefined);
    trying.reset();
    let body: { items: unknown[] };
    try {
      body = JSON.parse(text) as { items: unknown[] };
      setUnreadable(undefined);
    } catch (failure) {
      setUnreadable(failure instanceof Error ? failure.message : '');
      return;
    }
    // The refusal of the whole call shows by itself.
    const report = await trying.send({ body }).catch(problemOf);
    if ('items' in report) setAnswered({ text, report });
  };
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <div className="sandbox-text">
        <TextArea
          label="Contenu de l’envoi (JSON)"
          hint="Trois crèches inventées : 00-ESSAI-1 (20 places, version 3 en ligne), 00-ESSAI-2 (12 places, rien en ligne) et 00-ESSAI-3, qui n’a pas donné de mandat."
          error={
            unreadable !== undefined
              ? `Ce texte n’est pas du JSON : corrigez-le, puis réessayez. ${unreadable}`
              : undefined
          }
          rows={18}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="row">
        <Button type="submit" look="strong" busy={trying.pending}>
          Essayer cet envoi
        </Button>
        <Button look="quiet" onClick={() => setText(exampleCall(today))}>
          Revenir à l’exemple
        </Button>
      </div>
      {trying.problem && (
        <ProblemNotice problem={trying.problem}>
          {trying.problem.errors.map(({ path, message }) => (
            <p key={path}>
              <code>{path}</code>&nbsp;: {message}
            </p>
          ))}
        </ProblemNotice>
      )}
      <div className="stack" aria-live="polite">
        {answered && <AnnotatedCall {...answered} />}
      </div>
    </form>
  );
}
