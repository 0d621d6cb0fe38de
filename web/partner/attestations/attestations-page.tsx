import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import {
  downloadOwnAttestation,
  listOwnAttestations,
  type OwnAttestation,
} from '../../../contract/information-attestations.ts';
import { keptMonths } from '../../../domain/linf/deadlines.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { call } from '../../api/client.ts';
import { reading } from '../../api/query.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { FileDownload } from '../../design/file-download.tsx';
import { formatCount, formatDate, formatMonth } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { SigningForm } from './signing-form.tsx';

/** What a person of an information place has to attest, and what was signed (LIN-08, S1 art. 2). */
export function AttestationsPage() {
  const query = useQuery(reading(listOwnAttestations, {}));
  return (
    <>
      <PageTitle
        below={`Au bout de ${numberInWords(keptMonths)} mois, ou quand une famille la retire, une demande est effacée ici. Chaque mois, vous attestez que vous n’en gardez rien non plus (article\u00a02 de la convention).`}
      >
        Attestations de destruction
      </PageTitle>
      <Loaded query={query} what="des attestations">
        {({ words, attestations }) => <Attestations words={words} attestations={attestations} />}
      </Loaded>
    </>
  );
}

function Attestations({ words, attestations }: { words: readonly string[]; attestations: OwnAttestation[] }) {
  const [signing, setSigning] = useState<string>();
  if (attestations.length === 0) {
    return (
      <EmptyState
        title="Aucune attestation à signer"
        action={<LinkButton to="/partenaire">Revenir à l’accueil</LinkButton>}
      >
        <p>
          La première sera prête au début du mois qui suit l’effacement d’une demande. Vous serez prévenu par
          e-mail.
        </p>
      </EmptyState>
    );
  }
  const awaited = attestations
    .filter(({ signed }) => !signed)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const signed = attestations.filter((one) => one.signed);
  return (
    <div className="stack stack-loose">
      <section className="stack" aria-labelledby="a-signer">
        <h2 id="a-signer">{awaited.length === 0 ? 'Tout est signé' : 'À signer'}</h2>
        {awaited.length === 0 && <p className="soft">Vous n’avez rien à faire avant le mois prochain.</p>}
        {awaited.map((one) => (
          <Awaited
            key={keyOf(one)}
            attestation={one}
            words={words}
            signing={signing === keyOf(one)}
            onSigning={(open) => setSigning(open ? keyOf(one) : undefined)}
          />
        ))}
      </section>
      {signed.length > 0 && (
        <section className="stack" aria-labelledby="signees">
          <h2 id="signees">Signées</h2>
          {signed.map((one) => (
            <Signed key={keyOf(one)} attestation={one} />
          ))}
        </section>
      )}
    </div>
  );
}

const keyOf = ({ habilitationId, month, number }: OwnAttestation) => `${habilitationId}-${month}-${number}`;

const titleOf = ({ month, number, placeName }: OwnAttestation) =>
  `${placeName}, ${formatMonth(month)}${number > 1 ? ` (${number})` : ''}`;

function Awaited({
  attestation,
  words,
  signing,
  onSigning,
}: {
  attestation: OwnAttestation;
  words: readonly string[];
  signing: boolean;
  onSigning: (open: boolean) => void;
}) {
  const title = useId();
  const { state, dueOn, from, to, count, references = [] } = attestation;
  return (
    <article className="panel stack" aria-labelledby={title}>
      <div className="row">
        <h3 id={title}>{titleOf(attestation)}</h3>
        <StateTag tone={state === 'late' ? 'bad' : 'waiting'}>
          {state === 'late' ? 'En retard' : 'À signer'}
        </StateTag>
      </div>
      <Facts
        facts={[
          { term: 'À signer au plus tard le', value: formatDate(dueOn) },
          { term: 'Demandes effacées', value: formatCount(count, 'demande') },
          {
            term: 'Transmises',
            value: from === to ? `le ${formatDate(from)}` : `du ${formatDate(from)} au ${formatDate(to)}`,
          },
        ]}
      />
      <details>
        <summary>Voir les références des demandes</summary>
        <ul className="figures">
          {references.map((reference) => (
            <li key={reference}>{reference}</li>
          ))}
        </ul>
      </details>
      {signing ? (
        <SigningForm attestation={attestation} words={words} onClose={() => onSigning(false)} />
      ) : (
        <div className="no-print">
          <Button look="strong" onClick={() => onSigning(true)}>
            Lire et signer
            <span className="only-read-aloud"> ({titleOf(attestation)})</span>
          </Button>
        </div>
      )}
    </article>
  );
}

function Signed({ attestation }: { attestation: OwnAttestation }) {
  const title = useId();
  const { habilitationId, month, number, signed, count } = attestation;
  return (
    <article className="panel stack stack-tight" aria-labelledby={title}>
      <div className="row">
        <h3 id={title}>{titleOf(attestation)}</h3>
        <StateTag tone="good">Signée</StateTag>
      </div>
      {signed && (
        <p>
          Par {signed.name}, {signed.function}, le {formatDate(signed.at)}, pour{' '}
          {formatCount(count, 'demande')}.
        </p>
      )}
      <div className="no-print">
        <FileDownload
          label={`Télécharger l’attestation (PDF), ${formatMonth(month)}`}
          name={`attestation-${month}.pdf`}
          load={() =>
            call(downloadOwnAttestation, { params: { id: habilitationId, month, number: String(number) } })
          }
        />
      </div>
    </article>
  );
}
