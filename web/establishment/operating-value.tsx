import type { ReactNode } from 'react';
import type { OperatingField, ShownInformation } from '../../domain/establishment/operating-information.ts';
import { MailLink, PhoneLink, WebsiteLink } from './contact-links.tsx';
import { OpeningHours } from './opening-hours.tsx';
import { operatingText } from './operating-text.ts';

/**
 * One field of the operating information as families read it; `undefined` when nothing was supplied (PUB-05).
 * Always text (PUB-08): the only links are those of telephone, mail and web addresses.
 */
export function operatingValue(information: ShownInformation, field: OperatingField): ReactNode | undefined {
  switch (field) {
    case 'phone':
    case 'secondPhone': {
      const phone = information[field];
      return phone ? <PhoneLink phone={phone} /> : undefined;
    }
    case 'email':
      return information.email ? <MailLink email={information.email} /> : undefined;
    case 'website':
      return information.website ? <WebsiteLink website={information.website} /> : undefined;
    case 'openingHours':
      return information.openingHours ? <OpeningHours hours={information.openingHours} /> : undefined;
    default: {
      const text = operatingText(information, field);
      return text && <span className="verbatim">{text}</span>;
    }
  }
}
