import { formatList } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import type { FileDetail } from './file-page.tsx';

/** Says to an agent who may not import why, and who may (S4 art. 5). */
export function WhoImports({ mayDecide, importers }: Pick<FileDetail, 'mayDecide' | 'importers'>) {
  if (mayDecide.includes('import')) return null;
  return (
    <Notice title="Vous pouvez lire ces fichiers, pas les importer">
      <p>
        L’import est réservé aux agents habilités par une décision du directeur.{' '}
        {importers.length > 0
          ? `Adressez-vous à ${formatList(importers)}.`
          : 'Personne ne l’est encore dans votre Caf\u00a0: demandez au directeur d’en désigner, et à un administrateur de la Cnaf d’enregistrer sa décision.'}
      </p>
    </Notice>
  );
}
