import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import type { AmendmentView } from '../../../contract/caf-amendments.ts';
import { Facts } from '../../design/facts.tsx';
import { formatDate, formatDateTime, formatList } from '../../design/format.ts';
import { ScanDownload } from '../requests/scan-download.tsx';
import { ChangesView } from './changes-view.tsx';
import { requestFormWords } from './words.ts';

/** What an avenant changes, and where it comes from. */
export function AmendmentContent({
  convention,
  amendment,
}: {
  convention: RequestDetail;
  amendment: AmendmentView;
}) {
  const changesId = useId();
  const factsId = useId();
  const { signature, abandoned, postedOn, inForceSince } = amendment;
  return (
    <>
      <section className="stack stack-tight" aria-labelledby={changesId}>
        <h2 id={changesId}>Ce qui change</h2>
        <ChangesView before={amendment.before} changes={amendment.changes} />
      </section>
      <section className="stack stack-tight" aria-labelledby={factsId}>
        <h2 id={factsId}>Suivi</h2>
        <Facts
          facts={[
            { term: 'Convention', value: <span className="figures">{convention.id}</span> },
            { term: 'Partenaire', value: amendment.after.provider.name },
            {
              term: 'Demandé le',
              value: `${formatDate(amendment.requestedOn)}. ${requestFormWords[amendment.requestForm]}.`,
            },
            ...(postedOn ? [{ term: 'Prêt à poster le', value: formatDate(postedOn) }] : []),
            ...(signature
              ? [
                  { term: 'Signé le', value: `${formatDate(signature.signedOn)}, à ${signature.place}` },
                  { term: 'Pour le partenaire', value: formatList(signature.partnerSignatories) },
                  { term: 'Pour la Caf', value: signature.cafSignatory },
                  ...(signature.scan
                    ? [
                        {
                          term: 'Scan',
                          value: (
                            <ScanDownload
                              id={convention.id}
                              amendment={amendment.number}
                              scan={signature.scan}
                            />
                          ),
                        },
                      ]
                    : []),
                ]
              : []),
            ...(inForceSince ? [{ term: 'En vigueur depuis le', value: formatDateTime(inForceSince) }] : []),
            ...(abandoned
              ? [
                  { term: 'Abandonné le', value: formatDateTime(abandoned.at) },
                  { term: 'Motif', value: <span className="verbatim">{abandoned.reason}</span> },
                ]
              : []),
          ]}
        />
      </section>
    </>
  );
}
