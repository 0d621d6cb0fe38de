import { type ComponentProps, useId } from 'react';
import { Button } from './button.tsx';
import { describedBy, Field, type FieldWords } from './field.tsx';
import { formatBytes, formatNumber } from './format.ts';
import './file-field.css';

/** How the sending of a file goes; `sent` and `total` in bytes. */
export type Sending = { sent: number; total: number; onCancel?: () => void };

/** A file to choose, with what was chosen and how its sending goes. */
export function FileField({
  label,
  hint,
  error,
  optional,
  id,
  file,
  sending,
  onFile,
  ...input
}: FieldWords &
  Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> & {
    file?: File;
    sending?: Sending;
    onFile: (file: File | undefined) => void;
  }) {
  const ownId = useId();
  const name = id ?? ownId;
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...input}
        className="control file-control"
        id={name}
        type="file"
        disabled={input.disabled || sending !== undefined}
        onChange={(event) => onFile(event.target.files?.[0])}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      />
      {file && !sending && (
        <p className="soft small">
          {file.name} · {formatBytes(file.size)}
        </p>
      )}
      {sending && <SendingProgress what={file?.name ?? 'du fichier'} {...sending} />}
    </Field>
  );
}

/** The progress of what takes more than a second, with a way to give up where there is one. */
export function SendingProgress({ what, sent, total, onCancel }: Sending & { what: string }) {
  const id = useId();
  const percent = total === 0 ? 0 : Math.floor((100 * sent) / total);
  return (
    <div className="sending">
      <label htmlFor={id}>
        Envoi de {what}&nbsp;: <span className="figures">{`${formatNumber(percent)}\u00a0%`}</span>
      </label>
      <div className="row">
        <progress id={id} value={sent} max={total || 1} />
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            Interrompre l’envoi
          </Button>
        )}
      </div>
    </div>
  );
}
