import { formatDateTime } from '../design/format.ts';
import './messages.css';

type Shown = { at: string; by: 'caf' | 'party'; text: string; who: string };

/** Messages in the order in which they were written; those of one's own side are marked, beside the name that says so. */
export function MessageList({ messages, own }: { messages: readonly Shown[]; own: 'caf' | 'party' }) {
  return (
    <ol className="messages">
      {messages.map(({ at, by, text, who }) => (
        <li className="message" key={`${at} ${by} ${text}`} data-own={by === own ? '' : undefined}>
          <p>
            <strong>{who}</strong>
          </p>
          <p className="soft small">
            <time dateTime={at}>{formatDateTime(at)}</time>
          </p>
          <p className="verbatim">{text}</p>
        </li>
      ))}
    </ol>
  );
}
