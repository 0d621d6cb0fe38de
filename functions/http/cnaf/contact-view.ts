import type { CafContact } from '../../../contract/cnaf.ts';
import type { CafProfile } from '../../../domain/caf/caf-profile.ts';

/** Where a Caf is reached, from what it says of itself. */
export const contactView = ({ address, phone, email, representative }: CafProfile): CafContact => ({
  address,
  ...(phone && { phone }),
  email,
  director: representative,
});
