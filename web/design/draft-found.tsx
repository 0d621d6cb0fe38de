import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** Says that what was typed before a reload is back, and offers to leave it. */
export function DraftFound({ onForget }: { onForget: () => void }) {
  return (
    <Notice title="Votre saisie est revenue">
      <p>Vous ne l’aviez pas encore envoyée&nbsp;: elle était gardée dans cet onglet.</p>
      <Button look="quiet" onClick={onForget}>
        L’abandonner et repartir de la version enregistrée
      </Button>
    </Notice>
  );
}
