import type { LinkAct } from '../../domain/availability/availability-link.ts';
import { openAvailabilityLinks } from '../../domain/availability/availability-link.ts';
import type { AccountId } from '../../domain/identifiers.ts';
import { mailsTo } from '../engines.ts';
import type { Stage } from './driver.ts';

/** Secrets of the three links of the last reminder mailed to an address. */
export async function linksMailedTo(email: string): Promise<Record<LinkAct, string> | undefined> {
  for (const { text } of await mailsTo(email)) {
    const [unchanged, full, change] = [...text.matchAll(/\/disponibilites\/lien#(\S+)/gu)].map(
      ([, one]) => one,
    );
    if (unchanged && full && change) return { unchanged, full, change };
  }
  return undefined;
}

/** The three links that a reminder would carry now to somebody, without the wait and without the mail. */
export async function linksOf(
  stage: Stage,
  establishmentId: string,
  accountId: AccountId,
): Promise<Record<LinkAct, string>> {
  const last = await stage.deps.records.get('availability', [establishmentId]);
  return openAvailabilityLinks(stage.deps, { establishmentId, accountId, basedOn: last?.version ?? 0 });
}
