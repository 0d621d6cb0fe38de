import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OnlineDetail } from '../../../contract/caf-online.ts';
import { formatDateTime, formatList, parisDay } from '../../design/format.ts';
import { ShowMore } from '../../design/show-more.tsx';
import { fieldWords } from '../../establishment/words.ts';
import '../timeline.css';
import { ChangeSource } from './change-source.tsx';

const pageLength = 10;

const partWords = {
  operating: { name: 'Fonctionnement', shown: 'mis en ligne', withdrawn: 'retiré par la Caf' },
  availability: { name: 'Disponibilités', shown: 'mises en ligne', withdrawn: 'retirées par la Caf' },
} as const;

/** The changes of what is online, newest first; each leads to the day as families saw it at its end. */
export function OnlineHistory({ online: { establishmentId, history } }: { online: OnlineDetail }) {
  const [shown, setShown] = useState(pageLength);
  return (
    <section className="stack stack-tight" aria-labelledby="historique">
      <h2 id="historique">Historique</h2>
      {history.length === 0 && <p className="soft">Rien n’a encore été mis en ligne.</p>}
      {history.length > 0 && (
        <ol className="timeline" data-newest="first">
          {history.slice(0, shown).map(({ part, at, by, approvedBy, source, withdrawn, changed }) => (
            <li key={`${at} ${part}`}>
              <p>
                <strong>{partWords[part].name}</strong>{' '}
                {withdrawn ? partWords[part].withdrawn : partWords[part].shown}
              </p>
              <p className="small">
                <Link to="/caf/en-ligne/$id" params={{ id: establishmentId }} search={{ jour: parisDay(at) }}>
                  <time dateTime={at}>{formatDateTime(at)}</time>
                </Link>
                <br />
                <span className="soft">
                  {withdrawn ? 'par' : 'saisi par'} <span className="figures unbroken">{by}</span>
                  {approvedBy && (
                    <>
                      , validé par <span className="figures unbroken">{approvedBy}</span>
                    </>
                  )}
                </span>
                {source && (
                  <span className="soft">
                    , <ChangeSource source={source} />
                  </span>
                )}
                {changed.length > 0 && (
                  <>
                    <br />
                    {formatList(changed.map((field) => fieldWords[field]))}
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      {history.length > pageLength && (
        <ShowMore
          shown={Math.min(shown, history.length)}
          total={history.length}
          more={history.length > shown}
          noun="changement"
          onMore={() => setShown(shown + pageLength)}
        />
      )}
    </section>
  );
}
