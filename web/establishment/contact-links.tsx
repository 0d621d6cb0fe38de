import { EmailText } from '../design/email-text.tsx';
import { formatPhone } from '../design/format.ts';

/** A telephone number to call. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a className="figures" href={`tel:${phone}`}>
    {formatPhone(phone)}
  </a>
);

/** An address to write to. */
export const MailLink = ({ email }: { email: string }) => (
  <a href={`mailto:${email}`}>
    <EmailText email={email} />
  </a>
);

/** A site given by a provider: it leads nowhere but to the web, whatever was stored, and vouches for nothing (PUB-08). */
export function WebsiteLink({ website }: { website: string }) {
  const shown = website.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
  if (!/^https?:\/\//iu.test(website)) return <span className="verbatim">{website}</span>;
  return (
    <a className="verbatim" href={website} rel="nofollow noopener noreferrer">
      {shown}
    </a>
  );
}
