import type { OwnEstablishment } from '../../../contract/partner.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { periodsWords } from '../../establishment/period-words.ts';

/**
 * Somebody else published after this entry was begun: says who and what, and lets the person choose. Nothing typed goes
 * before that.
 */
export function NewerDeclaration({
  online,
  onKeep,
  onTakeOnline,
}: {
  online: NonNullable<OwnEstablishment['availability']>;
  onKeep: () => void;
  onTakeOnline: () => void;
}) {
  return (
    <Notice kind="warning" title="Une autre déclaration a été publiée pendant que vous saisissiez" live>
      <p>
        {periodsWords(online.periods)}, par le compte{' '}
        <span className="figures unbroken">{online.declaredBy}</span>, <AgeText since={online.confirmedAt} />.
        Votre saisie est intacte&nbsp;: rien n’a été remplacé.
      </p>
      <div className="row">
        <Button onClick={onKeep}>Garder ma saisie, et la publier à la place</Button>
        <Button look="quiet" onClick={onTakeOnline}>
          Repartir de ce qui est en ligne
        </Button>
      </div>
    </Notice>
  );
}
