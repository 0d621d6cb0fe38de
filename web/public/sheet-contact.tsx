import type { PublicSheet } from '../../domain/directory/published.ts';
import { addressLine } from '../../domain/establishment/address-line.ts';
import { AgeText } from '../design/age-text.tsx';
import { formatDate } from '../design/format.ts';
import { MailLink, PhoneLink, WebsiteLink } from '../establishment/contact-links.tsx';

/** How to get in touch, where it is, and who says so: the establishment, once the Caf has validated it, or its Caf. */
export function SheetContact({ sheet }: { sheet: PublicSheet }) {
  const { operating, address } = sheet;
  const phone = operating?.phone || sheet.phone;
  const email = operating?.email || sheet.email;
  const website = operating?.website || sheet.website;
  const own = Boolean(operating?.phone || operating?.email || operating?.website);
  return (
    <section className="sheet-contact panel panel-soft" aria-labelledby="contact">
      <h2 id="contact">Contact et adresse</h2>
      {phone && (
        <p className="sheet-phone">
          <PhoneLink phone={phone} />
        </p>
      )}
      {operating?.secondPhone && (
        <p>
          <PhoneLink phone={operating.secondPhone} />
        </p>
      )}
      {email && (
        <p>
          <MailLink email={email} />
        </p>
      )}
      {website && (
        <p>
          <WebsiteLink website={website} />
        </p>
      )}
      {!phone && !email && !website && <p className="soft">Coordonnées non communiquées.</p>}
      <p>{addressLine(address)}</p>
      <p className="soft small">
        {own && operating ? (
          <ValidatedWhen at={operating.validatedParts?.contact ?? operating.updatedAt} />
        ) : (
          'D’après la liste tenue par la Caf.'
        )}
      </p>
      <p className="no-print">
        <a href="#se-renseigner">Voir qui renseigne les familles</a>
      </p>
    </section>
  );
}

/** « Validé par la Caf le 2 novembre 2026, il y a 20 jours »: how fresh what a provider says is (PUB-02, PUB-11). */
function ValidatedWhen({ at }: { at: string }) {
  return (
    <>
      Validé par la Caf le {formatDate(at)}, <AgeText since={at} />.
    </>
  );
}
