import { Fragment } from 'react';
import './email-text.css';

/** An e-mail address that breaks, where room is short, after its « @ » and its dots: never in the middle of a word if it can be helped. */
export function EmailText({ email }: { email: string }) {
  const parts = email.split(/(?<=[@.])/u);
  return (
    <span className="email-text">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an address have no other name than their place
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
