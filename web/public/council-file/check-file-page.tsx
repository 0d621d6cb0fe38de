import { useEffect, useRef, useState } from 'react';
import { type Caf, cafByCode } from '../../../domain/caf/cafs.ts';
import { mostCouncilFileBytes } from '../../../domain/childminders/most-council-file-bytes.ts';
import { fileProblemWords } from '../../../domain/childminders/report-words.ts';
import { CouncilFileReport } from '../../childminders/report.tsx';
import { Button } from '../../design/button.tsx';
import { Combobox, type Found } from '../../design/combobox.tsx';
import { FileField } from '../../design/file-field.tsx';
import { formatBytes } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { saveFile } from '../../design/save-file.ts';
import { searchCafs } from '../caf-search.ts';
import type { CheckedHere } from './check-here.ts';
import { ExpectedCouncilColumns } from './expected-columns.tsx';

type State =
  | { at: 'idle' }
  | { at: 'checking'; read: number }
  | { at: 'failed' }
  | { at: 'done'; name: string; checked: CheckedHere };

/** A council, or the maker of its software, tries a file: it is checked in the browser, and sent nowhere (CSV-04). */
export function CheckCouncilFilePage() {
  const [caf, setCaf] = useState<Found | null>(null);
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState<{ caf?: string; file?: string }>({});
  const [state, setState] = useState<State>({ at: 'idle' });
  const result = useRef<HTMLHeadingElement>(null);

  const check = async (chosen: File, found: Caf) => {
    setState({ at: 'checking', read: 0 });
    try {
      // The check, and the telephone plans and codes that go with it, come only when they are needed.
      const { checkHere } = await import('./check-here.ts');
      const checked = await checkHere(chosen, found, (read) => setState({ at: 'checking', read }));
      setState({ at: 'done', name: chosen.name, checked });
    } catch {
      setState({ at: 'failed' });
    }
  };
  // Once it stands there: not a moment before, however long drawing it takes.
  const ended = state.at === 'done' || state.at === 'failed';
  useEffect(() => {
    if (ended) result.current?.focus();
  }, [ended]);
  const start = () => {
    const found = caf ? cafByCode(caf.id) : undefined;
    const wrong = wrongWith(file);
    setMissing({
      ...(!found && { caf: 'Choisissez le département du fichier.' }),
      ...(wrong && { file: wrong }),
    });
    if (!found) document.getElementById('departement')?.focus();
    else if (!file || wrong) document.getElementById('fichier')?.focus();
    else return check(file, found);
  };

  return (
    <div className="stack">
      <PageTitle below="Pour les conseils départementaux et leurs éditeurs de logiciels. Le fichier est lu par votre navigateur&nbsp;: il n’est envoyé nulle part, et rien n’en est gardé.">
        Vérifier un fichier sans l’envoyer
      </PageTitle>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Combobox
          id="departement"
          label="Département"
          hint="Tapez son nom ou son numéro."
          error={missing.caf}
          minLength={1}
          value={caf}
          onChange={setCaf}
          search={async (typed) => searchCafs(typed).map(asDepartment)}
          nothing="Aucun département trouvé. Tapez son nom ou son numéro."
        />
        <FileField
          id="fichier"
          label="Fichier des assistantes et assistants maternels"
          hint={`Un fichier CSV, de ${formatBytes(mostCouncilFileBytes)} au plus.`}
          error={missing.file}
          file={file}
          accept=".csv,.txt,text/csv"
          onFile={(chosen) => {
            setFile(chosen);
            setState({ at: 'idle' });
          }}
        />
        <Button type="submit" look="strong" busy={state.at === 'checking'}>
          Vérifier le fichier
        </Button>
      </form>
      <div role="status">
        {state.at === 'checking' && file && (
          <p>
            <label htmlFor="lecture">Lecture du fichier</label>{' '}
            <progress id="lecture" value={state.read} max={Math.max(file.size, 1)} />
          </p>
        )}
      </div>
      {ended && (
        <section className="stack" aria-labelledby="resultat">
          <h2 id="resultat" ref={result} tabIndex={-1}>
            {state.at === 'done'
              ? `Vérification de «\u00a0${state.name}\u00a0»`
              : 'La vérification n’a pas pu se faire'}
          </h2>
          {state.at === 'failed' ? (
            <Notice kind="danger" title="Le fichier, ou la liste des communes, n’a pas pu être lu">
              <p>
                Vérifiez votre connexion et que le fichier n’a pas été déplacé ou modifié, choisissez-le de
                nouveau, puis recommencez.
              </p>
            </Notice>
          ) : (
            <CouncilFileReport
              report={state.checked.report}
              corrected={
                <Button onClick={() => saveFile(state.checked.corrected, correctedName(state.name))}>
                  Télécharger le fichier corrigé
                </Button>
              }
            />
          )}
        </section>
      )}
      <ExpectedCouncilColumns />
    </div>
  );
}

/** What need not be read to be told. */
function wrongWith(file: File | undefined): string | undefined {
  if (!file) return 'Choisissez le fichier à vérifier.';
  return file.size > mostCouncilFileBytes ? fileProblemWords({ code: 'too-large' }) : undefined;
}

const asDepartment = ({ id, label }: Found): Found => ({
  id,
  label: cafByCode(id)?.department ?? label,
  detail: id,
});

const correctedName = (name: string): string => `${name.replace(/\.[^.]*$/u, '')}-corrige.csv`;
