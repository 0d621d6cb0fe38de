import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { CommuneBox } from '../../information-requests/commune-box.tsx';

const boxId = 'champ-commune';

/** Which commune the child would be looked after in: it decides who receives the request. */
export function CommuneStep() {
  const navigate = useNavigate();
  const [commune, setCommune] = useState({ code: '', name: '' });
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && !commune.code;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!commune.code) return setAttempt((before) => before + 1);
    return navigate({ to: '/demande-d-information', search: { commune: commune.code } });
  };
  const words = 'Choisissez une commune parmi celles qui sont proposées.';
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FormErrorSummary
        lines={missing ? [{ fieldId: boxId, message: `Commune\u00a0: ${words.toLowerCase()}` }] : []}
        attempt={attempt}
      />
      <PageTitle below="Crèche, assistante maternelle, garde à domicile… Un lieu d’information de votre secteur vous répond gratuitement, que vous soyez allocataire de la Caf ou non. Vous n’avez pas besoin de compte.">
        Demander des informations
      </PageTitle>
      <CommuneBox
        id={boxId}
        label="Commune"
        hint="Celle où vous cherchez un accueil pour votre enfant. Tapez son nom ou son code postal."
        error={missing ? words : undefined}
        value={commune.code}
        onChange={(code, name) => setCommune({ code, name })}
      />
      <Button type="submit" look="strong">
        Continuer
      </Button>
    </form>
  );
}
