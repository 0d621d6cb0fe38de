import { type ReactNode, useEffect, useRef, useState } from 'react';
import { requestCorrections } from '../../contract/caf.ts';

import type { Mail } from '../../documents/mails/layout.ts';
import type { TemplatedAct } from '../../domain/caf/reason-templates.ts';
import { Button, type ButtonLook } from '../design/button.tsx';
import { ConfirmDialog } from '../design/dialog.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { fieldId, useProblemForm } from '../design/problem-form.ts';
import { TextArea } from '../design/text-area.tsx';
import { MailPreview } from './mail-preview.tsx';
import { TemplateChoice } from './reasons/template-choice.tsx';

/** Every act that says why takes the same reason. */
const schema = requestCorrections.body.pick({ reason: true });
const limit = 2000;

/**
 * Asks for the reason of an act, which the provider will read. With `confirm` it asks once more before sending.
 * What is typed is kept under `draft` until it is sent; a refusal of the server shows at the top and changes nothing.
 */
export function ReasonForm({
  draft,
  templates,
  label,
  hint,
  action,
  look = 'strong',
  confirm,
  mailOf,
  onSend,
  onCancel,
}: {
  draft: string;
  /** The act whose templates one may begin from. */
  templates?: TemplatedAct;
  label: string;
  hint: ReactNode;
  action: string;
  look?: ButtonLook;
  /** What cannot be undone: names the thing and its effect. */
  confirm?: { title: string; effect: ReactNode };
  /** The mail that carries the reason, where one may read it over before it leaves. */
  mailOf?: (reason: string) => Mail;
  onSend: (reason: string) => Promise<unknown>;
  onCancel: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const answer = useRef<(confirmed: boolean) => void>(undefined);
  const form = useProblemForm({
    schema,
    defaultValues: { reason: '' },
    draft,
    onSubmit: async ({ reason }) => {
      if (confirm && !(await confirmed())) return false;
      return onSend(reason);
    },
  });

  useEffect(() => {
    document.getElementById(fieldId('reason'))?.focus();
  }, []);

  const confirmed = () =>
    new Promise<boolean>((resolve) => {
      answer.current = resolve;
      setAsking(true);
    });
  const settle = (yes: boolean) => {
    setAsking(false);
    answer.current?.(yes);
  };
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      {templates && (
        <TemplateChoice act={templates} area={fieldId('reason')} typed={form.form.watch('reason')} />
      )}
      <TextArea label={label} hint={hint} limit={limit} rows={5} {...form.field('reason')} />
      {mailOf && <MailPreview mailOf={mailOf} reason={form.form.watch('reason')} />}
      <div className="row">
        <Button type="submit" look={look} busy={form.sending}>
          {action}
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={form.sending}>
          Annuler
        </Button>
      </div>
      {asking && confirm && (
        <ConfirmDialog
          title={confirm.title}
          action={action}
          onConfirm={() => settle(true)}
          onCancel={() => settle(false)}
        >
          {confirm.effect}
        </ConfirmDialog>
      )}
    </form>
  );
}
