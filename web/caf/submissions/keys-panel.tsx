import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';

const keys: readonly (readonly [keys: readonly string[], effect: string])[] = [
  [['j', '↓'], 'passer au champ suivant'],
  [['k', '↑'], 'revenir au champ précédent'],
  [['a'], 'approuver le champ et passer au suivant'],
  [['r'], 'renvoyer le champ\u00a0: le curseur va au motif'],
  [['t'], 'tout approuver'],
  [['Échap'], 'quitter le motif et revenir au champ'],
  [['Ctrl', 'Entrée'], 'envoyer la décision, puis passer au dossier suivant'],
  [['n'], 'passer au dossier suivant sans décider'],
  [['?'], 'afficher cette aide'],
];

/** The keys of the page of a submission; none acts while one writes, but for the two that say so. */
export function KeysPanel({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Raccourcis clavier" onClose={onClose}>
      <div className="dialog-body">
        <table className="keys-table">
          <thead className="only-read-aloud">
            <tr>
              <th scope="col">Touche</th>
              <th scope="col">Effet</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(([pressed, effect]) => (
              <tr key={effect}>
                <th scope="row">
                  {pressed.map((key, index) => (
                    <span key={key}>
                      {index > 0 && (pressed[0] === 'Ctrl' ? ' + ' : ' ou ')}
                      <kbd>{key}</kbd>
                    </span>
                  ))}
                </th>
                <td>{effect}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="soft">Pendant que vous écrivez un motif, seules Échap et Ctrl + Entrée agissent.</p>
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose} data-start>
          Fermer
        </Button>
      </div>
    </Dialog>
  );
}
