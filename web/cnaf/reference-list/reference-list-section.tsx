import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { mostListBytes } from '../../../contract/cnaf.ts';
import { Button } from '../../design/button.tsx';
import { FileField } from '../../design/file-field.tsx';
import { formatBytes } from '../../design/format.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { ExpectedColumns } from './expected-columns.tsx';
import { LoadReportView } from './load-report-view.tsx';
import { forgetLoad, type Load, startLoad, useLoad } from './load-under-way.ts';
import './reference-list-section.css';

/** Loads a Caf's reference list of establishments, and tells what became of each line. */
export function ReferenceListSection({ cafCode }: { cafCode: string }) {
  const title = useId();
  const load = useLoad(cafCode);
  const found = useRef(load).current;
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 id={title}>Liste des établissements</h2>
      <p>
        La liste de référence de la Caf, en CSV. Les établissements déjà connus sont mis à jour d’après leur
        identifiant&nbsp;; ceux qui manquent au fichier ne sont pas supprimés.
      </p>
      <ExpectedColumns />
      {load?.state === 'done' ? (
        <LoadReportView
          key={load.file.name}
          fileName={load.file.name}
          report={load.report}
          justDone={load !== found}
          onAnother={() => forgetLoad(cafCode)}
        />
      ) : (
        <FileChoice cafCode={cafCode} load={load} />
      )}
    </section>
  );
}

function FileChoice({ cafCode, load }: { cafCode: string; load: Load | undefined }) {
  const [file, setFile] = useState<File | undefined>(load?.file);
  const [error, setError] = useState<string>();
  const [over, setOver] = useState(false);
  const failure = useRef<HTMLDivElement>(null);
  const sending = load?.state === 'sending';
  const problem = load?.state === 'failed' && load.file === file ? load.problem : undefined;
  // What is wrong with the file stands beside the field; the rest is said under it.
  const ofFile =
    problem?.code === 'unreadable-file' || problem?.code === 'too-large' ? problem.detail : undefined;

  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setError(chosen && refusalOf(chosen));
  };
  const send = () => {
    if (!file) setError('Choisissez un fichier.');
    else if (!error) void startLoad(cafCode, file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!sending) choose(event.dataTransfer.files[0]);
  };
  const shownError = error ?? ofFile;
  useEffect(() => {
    if (shownError) failure.current?.querySelector('input')?.focus();
  }, [shownError]);

  return (
    <form
      className="file-drop stack"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div ref={failure} className="file-drop-field">
        <FileField
          label="Fichier CSV"
          hint={`Choisissez-le ou déposez-le ici. ${formatBytes(mostListBytes)} au plus, soit environ 10\u00a0000\u00a0lignes.`}
          accept=".csv,text/csv,text/plain"
          file={file}
          error={shownError}
          sending={sending ? {} : undefined}
          onFile={choose}
        />
      </div>
      {sending && (
        <p className="soft" role="status">
          Envoi et vérification en cours. Vous pouvez aller sur une autre page de cet espace&nbsp;: le rapport
          vous attendra ici.
        </p>
      )}
      {problem && !ofFile && <ProblemNotice problem={problem} />}
      <Button type="submit" look="strong" busy={sending}>
        {problem && !ofFile ? 'Réessayer' : 'Charger la liste'}
      </Button>
    </form>
  );
}

/** What the page can tell by itself before anything is sent. */
function refusalOf(file: File): string | undefined {
  if (file.size > mostListBytes) {
    return `Ce fichier fait ${formatBytes(file.size)}\u00a0: la limite est de ${formatBytes(mostListBytes)}. Vérifiez qu’il s’agit bien de la liste, en CSV.`;
  }
  if (file.size === 0)
    return 'Ce fichier est vide. Enregistrez la liste en CSV, puis choisissez-la de nouveau.';
  if (/\.(xlsx?|ods|pdf|zip)$/iu.test(file.name)) {
    return 'Ce fichier n’est pas un CSV. Ouvrez-le dans votre tableur, enregistrez-le au format CSV, puis choisissez-le de nouveau.';
  }
  return undefined;
}
