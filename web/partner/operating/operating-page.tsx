import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EstablishmentPage } from '../establishment-page.tsx';
import type { OperatingStep } from '../routes.ts';
import { OperatingEditor } from './operating-editor.tsx';

const titles: Record<OperatingStep, string> = {
  saisie: 'Fonctionnement',
  relecture: 'Relire et envoyer',
  envoye: 'Envoyé à la Caf',
};

/** Enter the operating information of an establishment, read it again, send it to the Caf (PUB-01, PUB-02, PUB-06). */
export function OperatingPage() {
  const from = '/partenaire/etablissements/$id/fonctionnement';
  const { id } = useParams({ from });
  const { etape = 'saisie' } = useSearch({ from });
  const navigate = useNavigate({ from });
  return (
    <EstablishmentPage id={id} title={titles[etape]} right="operating">
      {(establishment) => (
        <OperatingEditor
          key={id}
          establishment={establishment}
          step={etape}
          onStep={(step, replace) =>
            void navigate({ search: { etape: step === 'saisie' ? undefined : step }, replace })
          }
        />
      )}
    </EstablishmentPage>
  );
}
