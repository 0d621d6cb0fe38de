import * as agents from './agents.ts';
import * as availabilityLinks from './availability-links.ts';
import * as caf from './caf.ts';
import * as amendments from './caf-amendments.ts';
import * as cafAvailability from './caf-availability.ts';
import * as childminders from './caf-childminders.ts';
import * as connections from './caf-connections.ts';
import * as dashboard from './caf-dashboard.ts';
import * as duration from './caf-duration.ts';
import * as files from './caf-files.ts';
import * as instruction from './caf-instruction.ts';
import * as online from './caf-online.ts';
import * as reasons from './caf-reason-templates.ts';
import * as validation from './caf-validation.ts';
import * as childminderRights from './childminder-rights.ts';
import * as childminderSearch from './childminder-search.ts';
import * as cnaf from './cnaf.ts';
import * as cnafAgents from './cnaf-agents.ts';
import * as cnafCafs from './cnaf-cafs.ts';
import * as cnafFigures from './cnaf-figures.ts';
import * as commitments from './commitments.ts';
import * as councilFiles from './council-files.ts';
import * as editors from './editors.ts';
import * as endAttestations from './end-attestations.ts';
import * as attestations from './information-attestations.ts';
import * as exports from './information-exports.ts';
import * as feed from './information-feed.ts';
import * as places from './information-places.ts';
import * as families from './information-requests.ts';
import * as sight from './information-sight.ts';
import * as mandates from './mandates.ts';
import * as operating from './operating.ts';
import type { Operation } from './operation.ts';
import * as partner from './partner.ts';
import * as ownAvailability from './partner-availability.ts';
import * as ownConventions from './partner-conventions.ts';
import * as ownFiles from './partner-files.ts';
import * as open from './public.ts';
import * as reviews from './reviews.ts';
import * as rights from './rights.ts';
import * as search from './search.ts';
import * as session from './session.ts';
import * as software from './software.ts';
import * as territory from './territory.ts';
import * as threads from './threads.ts';

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'path' in value && 'access' in value && 'problems' in value;

/** The modules of the contract, in the order in which its documentation shows them. */
export const contractModules = [
  open,
  search,
  childminderSearch,
  territory,
  places,
  families,
  reviews,
  endAttestations,
  threads,
  session,
  partner,
  ownAvailability,
  availabilityLinks,
  operating,
  ownConventions,
  ownFiles,
  exports,
  feed,
  councilFiles,
  caf,
  instruction,
  dashboard,
  duration,
  files,
  amendments,
  commitments,
  attestations,
  sight,
  online,
  childminders,
  childminderRights,
  cafAvailability,
  validation,
  connections,
  reasons,
  agents,
  cnaf,
  cnafAgents,
  cnafCafs,
  cnafFigures,
  rights,
  editors,
  mandates,
  software,
] as const;

/** Every operation of the contract: the API, its functions, its roles and its documentation follow from this list. */
export const operations: readonly Operation[] = contractModules.flatMap((area) =>
  Object.values(area).filter(isOperation),
);
