import { recordMemberConsent } from '../../contract/operating.ts';
import { readOwnEstablishment } from '../../contract/partner.ts';
import type { EstablishmentType } from '../../domain/establishment/establishment-type.ts';
import type { Member } from '../../domain/establishment/operating-information.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { listedEstablishment } from './habilitations.ts';

/** Writes down that these people agree to be named on the sheet of their house. */
export async function consented(
  stage: Stage,
  as: Browser,
  id: string,
  members: readonly Pick<Member, 'accountId'>[],
): Promise<void> {
  let { consentsVersion: version } = await stage.done(readOwnEstablishment, { as, params: { id } });
  for (const { accountId } of members) {
    const call = { as, params: { id, accountId }, body: { version, given: true } };
    ({ consentsVersion: version } = await stage.done(recordMemberConsent, call));
  }
}

/** Puts new establishments of these types in the convention, besides those that it names; gives their identifiers. */
export async function alsoOf(
  stage: Stage,
  habilitationId: string,
  types: readonly EstablishmentType[],
): Promise<string[]> {
  const seen = await stage.deps.records.get('habilitation', [habilitationId]);
  const [first] = seen?.establishments ?? [];
  if (!seen || !first) throw new Error('The convention names an establishment');
  const ids: string[] = [];
  for (const type of types) ids.push(await listedEstablishment(stage, type));
  const added = ids.map((establishmentId, index) => ({
    ...first,
    establishmentId,
    type: types[index] ?? first.type,
    operating: true,
    availability: false,
  }));
  const establishments = [...seen.establishments, ...added];
  await stage.deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: { ...seen, establishments, version: seen.version + 1 } },
  ]);
  return ids;
}
