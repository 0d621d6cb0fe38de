import { readFileSync } from 'node:fs';

/** The XSD of information requests, as it is served: bundles hold the text itself. */
export const informationRequestsSchema = readFileSync(
  new URL('../../documents/xsd/information-requests-1.xsd', import.meta.url),
  'utf8',
);
