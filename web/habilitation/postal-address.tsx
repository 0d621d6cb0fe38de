import type * as z from 'zod';
import type { PostalAddress, Representative } from '../../domain/caf/caf-profile.ts';

/** A postal address as one writes it on an envelope, one line under the other. */
export function PostalAddressLines({ address }: { address: z.infer<typeof PostalAddress> }) {
  return (
    <>
      {address.street}
      <br />
      {address.complement && (
        <>
          {address.complement}
          <br />
        </>
      )}
      {address.postcode} {address.city}
    </>
  );
}

/** « Madame Claire Vasseur ». */
const personInFull = ({ civility, firstName, lastName }: Representative): string =>
  [civility, firstName, lastName].filter(Boolean).join(' ');

/** « Madame Claire Vasseur, directrice », as a signatory is named on a convention. */
export const signatoryInFull = (representative: Representative): string =>
  `${personInFull(representative)}, ${representative.role}`;
