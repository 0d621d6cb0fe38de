import type { InformationRequest } from './information-request.ts';
import type { Opened } from './seal.ts';

/** A commune as documents show it: its name where the official geographic code has one, else its code. */
export interface NamedCommune {
  code: string;
  name: string;
}

/** A family's request, opened for an information place that takes it away as a PDF or as XML (LIN-03). */
export interface ExportedRequest {
  request: Pick<
    InformationRequest,
    'reference' | 'habilitationId' | 'modes' | 'state' | 'transmittedAt' | 'retrieveBy' | 'eraseOn'
  >;
  /** The information place that received it. */
  placeName: string;
  /** Where care is looked for. */
  commune: NamedCommune;
  homeCommune: NamedCommune;
  workCommune?: NamedCommune | undefined;
  family: Opened<'family'>;
}
