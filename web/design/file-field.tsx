import { type ComponentProps, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { describedBy, Field, type FieldWords } from './field.tsx';
import { formatBytes } from './format.ts';
import './file-field.css';

/** How the sending of a file goes, in bytes; without figures it is only known to go on. */
export type Sending = { sent?: number; total?: number; onCancel?: () => void };

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
  const control = useRef<HTMLInputElement>(null);
  // A file that was dropped, or found again, is in no input: without this the browser would say that none is chosen.
  useEffect(() => {
    if (control.current && !sending && control.current.files?.[0] !== file)
      control.current.files = listOf(file);
  }, [file, sending]);
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...input}
        ref={control}
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
      {sending && (
        <SendingProgress what={file ? `«\u00a0${file.name}\u00a0»` : 'votre fichier'} {...sending} />
      )}
    </Field>
  );
}

function listOf(file: File | undefined): FileList {
  const transfer = new DataTransfer();
  if (file) transfer.items.add(file);
  return transfer.files;
}

/** The progress of what takes more than a second, with a way to give up where there is one. */
function SendingProgress({ what, sent, total, onCancel }: Sending & { what: string }) {
  const id = useId();
  const known = sent !== undefined && total ? { value: sent, max: total } : undefined;
  return (
    <div className="sending">
      <label htmlFor={id}>
        Envoi de {what}
        {known && (
          <span className="figures">{`\u00a0: ${Math.floor((100 * known.value) / known.max)}\u00a0%`}</span>
        )}
      </label>
      <div className="row">
        <progress id={id} {...known} />
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            Interrompre l’envoi
          </Button>
        )}
      </div>
    </div>
  );
}
