import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { Facts } from '../../design/facts.tsx';
import { formatDate, formatList } from '../../design/format.ts';
import { partyWords } from '../../habilitation/words.ts';
import { ConventionDownload } from './convention-download.tsx';
import { ScanDownload } from './scan-download.tsx';

/** The convention once it exists: when it was drafted, how it came back signed, and its PDF. */
export function ConventionSection({ request }: { request: RequestDetail }) {
  const title = useId();
  const { convention, state } = request;
  if (!convention) return null;
  const { signature, draftedOn } = convention;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Convention</h2>
      <Facts
        facts={[
          { term: 'Numéro', value: <span className="figures">{request.id}</span> },
          { term: 'Préparée le', value: formatDate(draftedOn) },
          ...(signature
            ? [
                { term: 'Signée le', value: `${formatDate(signature.signedOn)}, à ${signature.place}` },
                {
                  term: `Pour ${partyWords[request.kind].the}`,
                  value: formatList(signature.partnerSignatories),
                },
                { term: 'Pour la Caf', value: signature.cafSignatory },
                ...(signature.scan
                  ? [{ term: 'Scan', value: <ScanDownload id={request.id} scan={signature.scan} /> }]
                  : []),
              ]
            : [{ term: 'Signée le', value: <span className="soft">Pas encore</span> }]),
        ]}
      />
      {!['accepted', 'refused'].includes(state) && <ConventionDownload request={request} />}
    </section>
  );
}
