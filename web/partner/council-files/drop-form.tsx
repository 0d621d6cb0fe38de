import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useState } from 'react';
import { mostCouncilFileBytes } from '../../../domain/childminders/most-council-file-bytes.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxField } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { FileField } from '../../design/file-field.tsx';
import { formatBytes } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { useDrop } from './use-drop.ts';
import './drop-form.css';

export const fileFieldId = 'fichier-a-deposer';
const informedId = 'personnes-informees';

/** What can be told of a file before it leaves; what is in it is for the check to say. */
function wrongWith(file: File | undefined): string | undefined {
  if (!file) return 'Choisissez le fichier à déposer.';
  if (file.size === 0)
    return 'Ce fichier est vide. Vérifiez qu’il est bien enregistré, puis choisissez-le de nouveau.';
  if (file.size > mostCouncilFileBytes) {
    return `Ce fichier dépasse ${formatBytes(mostCouncilFileBytes)}\u00a0: ce n’est sans doute pas le bon. Enregistrez la feuille au format CSV.`;
  }
  return /\.(xlsx?|ods|numbers|zip|pdf|docx?)$/iu.test(file.name)
    ? 'Ce n’est pas un fichier CSV. Dans votre tableur, choisissez «\u00a0Enregistrer sous\u00a0», puis «\u00a0CSV\u00a0».'
    : undefined;
}

/** The one thing that a council comes for: a file, the confirmation of CSV-10, and a button. */
export function DropForm({ id }: { id: string }) {
  const navigate = useNavigate();
  const dropping = useDrop(id);
  const [file, setFile] = useState<File>();
  const [informed, setInformed] = useState(false);
  const [over, setOver] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const sending = dropping.sent !== undefined;
  const errors =
    attempt === 0
      ? {}
      : {
          file: wrongWith(file),
          informed: informed
            ? undefined
            : 'Confirmez que les personnes du fichier ont été informées de leurs droits.',
        };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt((before) => before + 1);
    if (sending || !file || wrongWith(file) || !informed) return;
    const fileId = await dropping.drop(file);
    if (!fileId) return;
    toast('Fichier déposé.');
    await navigate({ to: '/partenaire/depot/$id/$fichier', params: { id, fichier: fileId } });
  };
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [taken] = event.dataTransfer.files;
    if (taken && !sending) setFile(taken);
  };
  const lines = [
    { message: errors.file, fieldId: fileFieldId },
    { message: errors.informed, fieldId: informedId },
  ].flatMap(({ message, fieldId }) => (message ? [{ message, fieldId }] : []));
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>Déposer un fichier</h2>
      <FormErrorSummary lines={lines} attempt={attempt} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same with a click or the keyboard */}
      <div
        className="drop-zone"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <FileField
          id={fileFieldId}
          label="Fichier des assistantes et assistants maternels"
          hint={`Un fichier CSV de ${formatBytes(mostCouncilFileBytes)} au plus. Vous pouvez aussi le glisser ici.`}
          accept=".csv,.txt,text/csv"
          error={errors.file}
          file={file}
          onFile={(chosen) => chosen && setFile(chosen)}
          {...(sending && {
            sending: { sent: dropping.sent ?? 0, total: file?.size ?? 0, onCancel: dropping.giveUp },
          })}
        />
      </div>
      <CheckboxField
        id={informedId}
        label="Je confirme que les personnes du fichier ont été informées de leurs droits."
        hint="Opposition, accès, rectification et suppression (article 2 de la convention). Votre confirmation est gardée avec le dépôt."
        checked={informed}
        disabled={sending}
        error={errors.informed}
        onChange={(event) => setInformed(event.target.checked)}
      />
      {dropping.failure && <Failure failure={dropping.failure} />}
      <div>
        <Button type="submit" look="strong" busy={sending}>
          {dropping.failure ? 'Réessayer' : 'Déposer le fichier'}
        </Button>
      </div>
    </form>
  );
}

function Failure({ failure }: { failure: NonNullable<ReturnType<typeof useDrop>['failure']> }) {
  if (failure.kind === 'refused') {
    return <ProblemNotice problem={failure.problem} />;
  }
  return failure.kind === 'line' ? (
    <Notice kind="danger" title="La connexion s’est interrompue" live>
      <p>
        Le fichier n’est pas arrivé en entier, et rien n’a changé en ligne. Il est toujours choisi ici&nbsp;:
        réessayez.
      </p>
    </Notice>
  ) : (
    <Notice kind="danger" title="L’envoi a été refusé" live>
      <p>
        Le fichier a peut-être changé depuis que vous l’avez choisi, ou l’envoi a trop duré. Choisissez-le de
        nouveau, puis réessayez.
      </p>
    </Notice>
  );
}
