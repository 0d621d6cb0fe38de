import { readRequest } from '../../contract/caf.ts';
import { readOwnEstablishment } from '../../contract/partner.ts';
import type { Browser } from './browser.ts';
import { otherKind } from './conventions.ts';
import type { Stage } from './driver.ts';
import { consented } from './operating.ts';
import { firstSignIn } from './people.ts';

/** A MAM of three in force, its first member signed in, all of whom agreed to be named. */
export async function newHouse(stage: Stage, cafAgent: Browser) {
  const { id, request } = await otherKind(stage, cafAgent, 'mam', 'active');
  await stage.react();
  const { persons, establishments } = await stage.done(readRequest, { as: cafAgent, params: { id } });
  const browser = await firstSignIn(stage, persons[0]?.email ?? '');
  const establishmentId = establishments[0]?.establishmentId ?? '';
  const own = await stage.done(readOwnEstablishment, { as: browser, params: { id: establishmentId } });
  const [first, second, third] = own.parties;
  if (!first || !second || !third) throw new Error('A MAM of three has three parties');
  await consented(stage, browser, establishmentId, [first, second, third]);
  return { id, establishmentId, browser, request, members: [first, second, third] as const };
}
export type House = Awaited<ReturnType<typeof newHouse>>;
