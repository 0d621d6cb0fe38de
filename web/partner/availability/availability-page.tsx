import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import { EstablishmentPage } from '../establishment-page.tsx';
import { SentBySoftware } from '../software/sent-by-software.tsx';
import { AvailabilityEditor } from './availability-editor.tsx';
import { PublishedNotice } from './published-notice.tsx';

/** Declare the places free in an EAJE: online at once, without the Caf's validation (PUB-03). */
export function AvailabilityPage() {
  const { id } = useParams({ from: '/partenaire/etablissements/$id/disponibilites' });
  return (
    <EstablishmentPage id={id} title="Disponibilités" right="availability">
      {(establishment) => <DeclareAgainAndAgain key={id} establishment={establishment} />}
    </EstablishmentPage>
  );
}

/** Each publication starts the editor afresh, on what is online by then. */
function DeclareAgainAndAgain({ establishment }: { establishment: OwnEstablishment }) {
  const [published, setPublished] = useState<{ turn: number; answer?: OwnEstablishment }>({ turn: 0 });
  return (
    <>
      {published.answer?.availability && (
        <PublishedNotice
          key={`published ${published.turn}`}
          establishmentId={establishment.establishmentId}
          online={published.answer.availability}
        />
      )}
      <SentBySoftware establishment={establishment} />
      <AvailabilityEditor
        key={`editor ${published.turn}`}
        establishment={establishment}
        onPublished={(answer) => setPublished((before) => ({ turn: before.turn + 1, answer }))}
      />
    </>
  );
}
