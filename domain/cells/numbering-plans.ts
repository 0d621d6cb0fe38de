import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';
import everyPlan from 'libphonenumber-js/max/metadata';

/** France, overseas included, and the countries where somebody who works across the border may have a telephone. */
const regions: readonly CountryCode[] = [
  ...(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'BL', 'MF', 'PM'] as const),
  ...(['BE', 'LU', 'DE', 'CH', 'IT', 'MC', 'ES', 'AD'] as const),
];
const isKept = (region: string): boolean => regions.some((one) => one === region);

/**
 * The numbering plans of these regions, in the library's format: all of them weigh 150 KB, these 15. A number of any
 * other country counts as no valid number.
 */
export const numberingPlans: MetadataJson = {
  ...everyPlan,
  country_calling_codes: Object.fromEntries(
    Object.entries(everyPlan.country_calling_codes)
      .map(([code, sharing]) => [code, sharing.filter(isKept)] as const)
      .filter(([, sharing]) => sharing.length > 0),
  ) as MetadataJson['country_calling_codes'],
  countries: Object.fromEntries(
    Object.entries(everyPlan.countries).filter(([region]) => isKept(region)),
  ) as MetadataJson['countries'],
  nonGeographic: {},
};
