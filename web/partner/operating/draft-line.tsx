import { Button } from '../../design/button.tsx';
import { formatTime } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import type { DraftState } from './draft-sides.ts';

const otherDraft = 'autre-brouillon';

/** Two drafts differ: says so on top of the form, and lets the person choose. */
export function OtherDraft({
  state,
  onKeepMine,
  onTakeOther,
}: {
  state: DraftState;
  onKeepMine: () => void;
  onTakeOther: () => void;
}) {
  if (state.is !== 'elsewhere') return null;
  return (
    <div id={otherDraft} tabIndex={-1}>
      <Notice kind="warning" title="Vous avez aussi écrit dans un autre onglet ou sur un autre appareil" live>
        <p>
          Les deux brouillons diffèrent. Ce que vous écrivez ici reste dans cet onglet, et rien n’est remplacé
          tant que vous n’avez pas choisi.
        </p>
        {state.unreached && (
          <p>
            <strong>
              Le service n’a pas répondu&nbsp;: vérifiez votre connexion, puis choisissez à nouveau.
            </strong>
          </p>
        )}
        <div className="row">
          <Button onClick={onKeepMine}>Garder ce que j’ai écrit ici</Button>
          <Button look="quiet" onClick={onTakeOther}>
            Reprendre l’autre brouillon
          </Button>
        </div>
      </Notice>
    </div>
  );
}

/** Whether what is typed is safe, and where: « Brouillon enregistré à 14 h 32 ». It follows the screen. */
export function DraftLine({ state }: { state: DraftState }) {
  return (
    <p className="soft small draft-line">
      <span role="status">
        {state.is === 'saving' && 'Enregistrement du brouillon…'}
        {state.is === 'saved' && `Brouillon enregistré à ${formatTime(state.at)}.`}
        {state.is === 'offline' &&
          'Pas de connexion\u00a0: votre saisie reste dans cet onglet, et sera enregistrée au retour du réseau.'}
      </span>
      {state.is === 'elsewhere' && (
        <>
          Brouillon non enregistré&nbsp;: deux brouillons diffèrent.{' '}
          <a href={`#${otherDraft}`}>Choisir lequel garder</a>
        </>
      )}
    </p>
  );
}
