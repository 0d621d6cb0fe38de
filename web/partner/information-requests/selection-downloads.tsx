import { useState } from 'react';
import { listInformationRequests } from '../../../contract/information-requests.ts';
import { type ExportFormat, mostExported } from '../../../domain/linf/information-export.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { queryClient } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { saveFile } from '../../design/save-file.ts';
import { toast } from '../../design/toast.tsx';
import { takeExport } from './take-export.ts';

const labels: Record<ExportFormat, string> = { zip: 'Télécharger en PDF (ZIP)', xml: 'Télécharger en XML' };

/** What can be done with the requests ticked in the list, all of one information place (LIN-03). */
export function SelectionDownloads({ id, requests }: { id: string; requests: readonly string[] }) {
  const [underWay, setUnderWay] = useState<{ format: ExportFormat; share: number }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const tooMany = requests.length > mostExported;
  const take = async (format: ExportFormat) => {
    setProblem(undefined);
    setUnderWay({ format, share: 0 });
    try {
      const taken = await takeExport({ id, requests, format }, (share) => setUnderWay({ format, share }));
      saveFile(taken.file, taken.name);
      toast(`${formatCount(taken.count, 'demande')} dans le fichier ${taken.name}.`);
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
      {problem && (
        <Notice kind="danger" title={problem.title} live>
          <p>{problem.detail} Rien n’est perdu&nbsp;: relancez le téléchargement.</p>
        </Notice>
      )}
    </section>
  );
}
