import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { rightsOn } from '../habilitation/rights-on.ts';
import { habilitationsOf } from './own-establishment.ts';

/** Whether a convention in force lets the actor enter the operating information of an establishment (PUB-01). One read. */
export const mayEnterOperating = async (
  deps: Deps,
  actor: Actor,
  establishmentId: string,
): Promise<boolean> => rightsOn(await habilitationsOf(deps, actor), establishmentId).operating;
