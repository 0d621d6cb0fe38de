import { useState } from 'react';
import { listInformationRequests } from '../../../contract/information-requests.ts';
import { type ExportFormat, mostExported } from '../../../domain/linf/information-export.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { queryClient } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { saveFile } from '../../design/save-file.ts';
import { toast } from '../../design/toast.tsx';
import { takeExport } from './take-export.ts';
import { takenWords, unreadableWords } from './taken-words.ts';

const labels: Record<ExportFormat, string> = { zip: 'Télécharger en PDF (ZIP)', xml: 'Télécharger en XML' };

/** What can be done with the requests ticked in the list, all of one information place (LIN-03). */
export function SelectionDownloads({ id, requests }: { id: string; requests: readonly string[] }) {
  const [underWay, setUnderWay] = useState<{ format: ExportFormat; share: number }>();
  const [problem, setProblem] = useState<ApiProblem>();
  /** Of the last file, those that nobody could open. */
  const [unreadable, setUnreadable] = useState(0);
  const tooMany = requests.length > mostExported;
  const take = async (format: ExportFormat) => {
    setProblem(undefined);
    setUnreadable(0);
    setUnderWay({ format, share: 0 });
    try {
      const taken = await takeExport({ id, requests, format }, (share) => setUnderWay({ format, share }));
      // A file that holds nothing is worth no place on a disk.
      if (taken.given > 0) saveFile(taken.file, taken.name);
      toast(takenWords(taken));
      setUnreadable(taken.unreadable);
      // What was taken away was retrieved with it.
      void queryClient.invalidateQueries({ queryKey: [listInformationRequests.path] });
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setUnderWay(undefined);
    }
  };
  return (
    <section className="stack stack-tight no-print" aria-label="Télécharger des demandes">
      <div className="row">
        {(['zip', 'xml'] as const).map((format) => (
          <Button
            key={format}
            busy={underWay?.format === format}
            disabled={requests.length === 0 || tooMany || underWay !== undefined}
            onClick={() => void take(format)}
          >
            {underWay?.format === format
              ? `Préparation\u00a0: ${formatNumber(Math.round(underWay.share * 100))}\u00a0%`
              : labels[format]}
          </Button>
        ))}
      </div>
      <p className="soft small">
        {tooMany
          ? `Pas plus de ${formatNumber(mostExported)}\u00a0demandes à la fois.`
          : requests.length === 0
            ? 'Cochez des demandes pour les télécharger ensemble. Une demande téléchargée compte comme lue.'
            : `${formatCount(requests.length, 'demande')} à télécharger. Une demande téléchargée compte comme lue.`}
      </p>
      {unreadable > 0 && (
        <Notice kind="warning" title={unreadableWords(unreadable)} live>
          <p>
            Les autres sont dans le fichier. Rien n’est perdu&nbsp;: l’incident est signalé à l’équipe du
            site. Réessayez demain.
          </p>
        </Notice>
      )}
      {problem && (
        <ProblemNotice problem={problem}>
          <p>Rien n’est perdu&nbsp;: relancez le téléchargement.</p>
        </ProblemNotice>
      )}
    </section>
  );
}
