import type { ReactNode } from 'react';
import { postMessage } from '../../contract/threads.ts';
import { messageLength } from '../../domain/habilitation/thread.ts';
import { Button } from '../design/button.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { useProblemForm } from '../design/problem-form.ts';
import { TextArea } from '../design/text-area.tsx';
import { toast } from '../design/toast.tsx';

/** Both sides write the same thing. */
const schema = postMessage.body;

/** Writes one message. What is typed is kept under `draft` until it is sent, then the box is empty again. */
export function MessageForm({
  draft,
  inTab,
  label,
  hint,
  done,
  onSend,
}: {
  draft: string;
  /** What is typed goes with the tab: a family writes it. */
  inTab?: true;
  label: string;
  hint: ReactNode;
  /** Said once it is sent. */
  done: string;
  onSend: (text: string) => Promise<unknown>;
}) {
  const form = useProblemForm({
    schema,
    defaultValues: { text: '' },
    draft,
    inTab,
    onSubmit: async ({ text }) => {
      await onSend(text);
      form.forget();
      toast(done);
    },
  });
  return (
    <form className="stack stack-tight no-print" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <TextArea label={label} hint={hint} limit={messageLength} rows={4} {...form.field('text')} />
      <div className="row">
        <Button type="submit" busy={form.sending}>
          Envoyer le message
        </Button>
      </div>
    </form>
  );
}
