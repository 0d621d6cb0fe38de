import type { Commune, CommuneIndex } from './communes.ts';

/** What a list of codes designates. */
export interface ResolvedCodes {
  /** How the list was read: five digits alone do not say whether they are an INSEE code or a postcode. */
  readAs: 'insee' | 'postcode';
  /** Each commune once, in the order of the list. */
  communes: readonly Commune[];
  /** Codes that designate no commune, as they were given. */
  unknown: readonly string[];
}

/**
 * The communes that a pasted list of INSEE codes or of postcodes designates. A list is of one sort: it is read as the
 * one that knows more of its codes. When both know as many, it is one of postcodes if all of them end in 0, as nearly
 * all postcodes do and one INSEE code in ten does. Codes of communes that merged lead to the commune of today (REQ-07).
 */
export function resolveCodes(index: CommuneIndex, codes: readonly string[]): ResolvedCodes {
  const given = [...new Set(codes.map((code) => code.trim().toUpperCase()).filter((code) => code !== ''))];
  const byInsee = (code: string): readonly Commune[] => {
    const commune = index.byCode.get(code) ?? index.byFormerCode.get(code);
    return commune ? [commune] : [];
  };
  const byPostcode = (code: string): readonly Commune[] => index.byPostcode.get(code) ?? [];
  const known = (look: (code: string) => readonly Commune[]) =>
    given.filter((code) => look(code).length > 0).length;

  const more = known(byPostcode) - known(byInsee);
  const round = given.every((code) => code.endsWith('0'));
  const readAs = more > 0 || (more === 0 && round) ? 'postcode' : 'insee';
  const look = readAs === 'insee' ? byInsee : byPostcode;
  return {
    readAs,
    communes: [...new Set(given.flatMap(look))],
    unknown: given.filter((code) => look(code).length === 0),
  };
}
