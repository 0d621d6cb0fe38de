import type { OwnEstablishments } from '../../../contract/partner.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';

/** A convention as the agent's first page names it. */
export const conventionLine = ({
  id,
  kind,
  cafCode,
  state,
  provider,
  convention,
  place,
  communes,
}: Habilitation): OwnEstablishments['conventions'][number] => ({
  number: id,
  providerName: provider.name,
  cafCode,
  kind,
  state,
  signedOn: convention?.signature?.signedOn,
  place: place && { name: place.name, communes: communes.map(({ name }) => name) },
});
