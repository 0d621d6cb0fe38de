import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OnlineDetail } from '../../../contract/caf-online.ts';
import { formatDateTime, parisDay } from '../../design/format.ts';
import { ShowMore } from '../../design/show-more.tsx';
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
          {history.slice(0, shown).map(({ part, at, by, source, withdrawn }) => (
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
                <span className="soft figures">{by}</span>
                {source && (
                  <span className="soft">
                    , <ChangeSource source={source} />
                  </span>
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
