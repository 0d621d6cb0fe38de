import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import {
  downloadEndAttestation,
  type EndAttestation,
  readEndAttestation,
  signEndAttestation,
} from '../../../contract/end-attestations.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { privateLinkDays } from '../../../domain/habilitation/habilitation.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { FileDownload } from '../../design/file-download.tsx';
import { formatCount, formatDate } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { AttestationSigningForm } from '../../habilitation/attestation-signing-form.tsx';
import { BehindLink, LapsedLink, useLinkSecret } from '../private-link.tsx';

/** What the party of an ended LINF convention attests, behind the private link it was mailed (AVN-06, S1 art. 2). */
export function AttestationPage() {
  const secret = useLinkSecret();
  const found = useQuery({ ...reading(readEndAttestation, { body: { secret } }), enabled: secret !== '' });
  return (
    <BehindLink secret={secret} query={found} what="de l’attestation" lapsed={() => <Lapsed />}>
      {(end) => <End end={end} secret={secret} />}
    </BehindLink>
  );
}

const Lapsed = () => (
  <LapsedLink>
    <p>
      Il est incomplet, ou ses {numberInWords(privateLinkDays)} jours sont passés. Reprenez le lien entier du
      dernier e-mail reçu, ou demandez à votre Caf le modèle de l’attestation sur papier.
    </p>
  </LapsedLink>
);

function End({ end, secret }: { end: EndAttestation; secret: string }) {
  const caf = cafByCode(end.cafCode)?.name ?? 'Caf';
  const done = end.parts.every(({ state }) => state === 'signed');
  return (
    <>
      <PageTitle
        below={
          done
            ? undefined
            : 'La convention a pris fin. Il vous reste à détruire tout ce que vous avez reçu, puis à l’attester (article\u00a02 de la convention).'
        }
      >
        Attestation de destruction
      </PageTitle>
      <div className="stack stack-loose">
        {done && (
          <Notice kind="success" title="L’attestation est enregistrée">
            <p>La {caf} la voit. Vous n’avez rien d’autre à faire.</p>
          </Notice>
        )}
        <Facts
          facts={[
            { term: 'Convention', value: <span className="figures">{end.convention}</span> },
            { term: 'Entre', value: `${end.partyName} et la ${caf}` },
            { term: 'Lieu d’information', value: end.placeName },
            { term: 'A pris fin le', value: formatDate(end.endedOn) },
            ...(done ? [] : [{ term: 'À signer au plus tard le', value: formatDate(end.dueOn) }]),
          ]}
        />
        {end.parts.map((part) => (
          <PartOfEnd key={part.number} end={end} part={part} secret={secret} />
        ))}
        {!done && (
          <p className="soft">
            La personne qui signe doit avoir été habilitée par la convention. Une question, ou une signature
            sur papier&nbsp;? Adressez-vous à la {caf}.
          </p>
        )}
      </div>
    </>
  );
}

type Part = EndAttestation['parts'][number];

function PartOfEnd({ end, part, secret }: { end: EndAttestation; part: Part; secret: string }) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [signing, setSigning] = useState(false);
  const command = useCommand(signEndAttestation, [readEndAttestation]);
  const { number, state, count, references = [], signed, onPaper, version } = part;
  const close = () => {
    setSigning(false);
    title.current?.focus();
  };
  return (
    <article className="panel stack" aria-labelledby={id}>
      <div className="row">
        <h2 id={id} ref={title} tabIndex={-1}>
          {end.parts.length > 1
            ? `Partie ${number} sur ${end.parts.length}`
            : state === 'signed'
              ? 'Ce qui est attesté'
              : 'Ce que vous attestez'}
        </h2>
        {state === 'signed' ? (
          <StateTag tone="good">{onPaper ? 'Reçue sur papier' : 'Signée'}</StateTag>
        ) : (
          <StateTag tone={state === 'late' ? 'bad' : 'waiting'}>
            {state === 'late' ? 'En retard' : 'À signer'}
          </StateTag>
        )}
      </div>
      <p>
        {count === 0
          ? 'Aucune demande d’information n’était plus gardée sur l’extranet.'
          : `L’extranet a effacé ${count > 1 ? `${formatCount(count, 'demande')} d’information` : 'une demande d’information'}.`}{' '}
        {state !== 'signed' && 'Vous attestez que vous n’en gardez rien de votre côté.'}
      </p>
      {references.length > 0 && (
        <details>
          <summary>
            {count > 1 ? 'Voir les références des demandes' : 'Voir la référence de la demande'}
          </summary>
          <ul className="figures">
            {references.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </details>
      )}
      {signed && (
        <>
          <p>
            Signée par {signed.name}, {signed.function}, le {formatDate(signed.at)}.
          </p>
          <div className="no-print">
            <FileDownload
              label="Télécharger l’attestation (PDF)"
              name={`attestation-${end.convention}${number > 1 ? `-${number}` : ''}.pdf`}
              load={() => call(downloadEndAttestation, { body: { secret, number } })}
            />
          </div>
        </>
      )}
      {onPaper && (
        <p>
          Signée sur papier par {onPaper.signatory}, le {formatDate(onPaper.on)}.
        </p>
      )}
      {state !== 'signed' && signing && (
        <AttestationSigningForm
          words={end.words}
          joined="La date est jointe à votre signature, avec la mention du lien privé."
          onCancel={close}
          sign={async (signature) => {
            try {
              await command.send({ body: { secret, number, version, signature } });
            } catch (failure) {
              if (['conflict', 'wrong-state'].includes(problemOf(failure).code ?? ''))
                await readAgain(readEndAttestation);
              throw failure;
            }
            close();
          }}
        />
      )}
      {state !== 'signed' && !signing && (
        <div className="no-print">
          <Button look="strong" onClick={() => setSigning(true)}>
            Lire et signer
          </Button>
        </div>
      )}
    </article>
  );
}
