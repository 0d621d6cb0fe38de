import { Button } from '../../design/button.tsx';
import { formatTime } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import type { DraftState } from './server-draft.ts';

/** Whether what is typed is safe, and where: « Brouillon enregistré à 14 h 32 ». */
export function DraftLine({
  state,
  onKeepMine,
  onTakeOther,
}: {
  state: DraftState;
  onKeepMine: () => void;
  onTakeOther: () => void;
}) {
  return (
    <>
      {state.is === 'elsewhere' && (
        <Notice
          kind="warning"
          title="Vous avez aussi écrit dans un autre onglet ou sur un autre appareil"
          live
        >
          <p>Les deux brouillons diffèrent. Rien n’est remplacé tant que vous n’avez pas choisi.</p>
          <div className="row">
            <Button onClick={onKeepMine}>Garder ce que j’ai écrit ici</Button>
            <Button look="quiet" onClick={onTakeOther}>
              Reprendre l’autre brouillon
            </Button>
          </div>
        </Notice>
      )}
      <p className="soft small draft-line" role="status">
        {state.is === 'saving' && 'Enregistrement du brouillon…'}
        {state.is === 'saved' && `Brouillon enregistré à ${formatTime(state.at)}.`}
        {state.is === 'offline' &&
          'Pas de connexion\u00a0: votre saisie reste dans cet onglet, et sera enregistrée au retour du réseau.'}
      </p>
    </>
  );
}
