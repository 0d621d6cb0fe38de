import { readRequest } from '../../contract/caf.ts';
import { readOwnEstablishment } from '../../contract/partner.ts';
import { readSheet } from '../../contract/public.ts';
import type { Member } from '../../domain/establishment/operating-information.ts';
import type { Browser } from './browser.ts';
import { otherKind } from './conventions.ts';
import type { Stage } from './driver.ts';
import { approved, submitted } from './establishments.ts';
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

/** What tests do with a house again and again; `on` gives the stage and the agent's browser once they are there. */
export function housework(on: () => { stage: Stage; caf: Browser }) {
  const send = ({ browser, establishmentId }: House, members: Member[]) =>
    submitted(on().stage, browser, establishmentId, { team: 'Trois assistantes maternelles.', members });
  const sheetOf = async ({ establishmentId }: House) => {
    const { stage } = on();
    await stage.react();
    return stage.done(readSheet, { params: { id: establishmentId } });
  };
  return {
    send,
    sheetOf,
    /** Sends these members and has them approved. */
    online: async (mam: House, members: Member[]) => {
      await send(mam, members);
      await approved(on().stage, on().caf, mam.establishmentId);
    },
    /** Whom the sheet names. */
    shown: async (mam: House) => (await sheetOf(mam)).operating?.members ?? [],
    name: ({ firstName, lastName }: Member) => ({ firstName, lastName }),
  };
}
