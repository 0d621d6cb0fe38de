import type * as z from 'zod';
import { readRequest } from '../../contract/caf.ts';
import { hashOf } from '../../domain/accounts/secrets.ts';
import { HabilitationId, newSecret, newSortableId } from '../../domain/identifiers.ts';
import { eraseOn, retrieveBy } from '../../domain/linf/deadlines.ts';
import type { FamilyRequest } from '../../domain/linf/family-request.ts';
import { type InformationRequest, newInformationReference } from '../../domain/linf/information-request.ts';
import { newRequestKey, seal } from '../../domain/linf/seal.ts';
import { familyRequest } from '../builders/linf-records.ts';
import { linfRequest } from '../builders/other-requests.ts';
import type { Stage } from './driver.ts';
import { habilitation, nextNumber } from './habilitations.ts';
import { firstSignIn, type Somebody } from './people.ts';

/** An agent of an information place, signed in, whose convention is in force. */
export interface PlaceAgent {
  /** Number of the convention. */
  id: HabilitationId;
  accountId: Somebody['accountId'];
  browser: Somebody['browser'];
}

/** A new information place with its agent. */
export async function informationPlace(
  stage: Stage,
  caf: Somebody,
  change: Partial<ReturnType<typeof linfRequest>> = {},
): Promise<PlaceAgent> {
  const sent = linfRequest(`lieu${nextNumber()}.${stage.tag}.example`, change);
  const { id } = await habilitation(stage, caf.browser, 'active', sent);
  await stage.react();
  const { persons } = await stage.done(readRequest, { as: caf.browser, params: { id } });
  const [first] = persons;
  if (!first?.accountId) throw new Error('The activation should have given an account');
  return {
    id: HabilitationId.parse(id),
    accountId: first.accountId as Somebody['accountId'],
    browser: await firstSignIn(stage, first.email),
  };
}

/** Puts requests of families in place as they are kept once sent, a second apart; the last one came two minutes ago. */
export async function transmitted(
  stage: Stage,
  habilitationId: HabilitationId,
  families: readonly Partial<z.input<typeof FamilyRequest>>[],
): Promise<InformationRequest[]> {
  const { linfDeps } = await import('../../functions/runtime/request-keys.ts');
  const { keys } = linfDeps();
  const { records, random, now } = stage.deps;
  const begun = now().getTime() - 120_000 - families.length * 1000;
  return Promise.all(
    families.map(async (change, index) => {
      const at = new Date(begun + index * 1000);
      const transmittedAt = at.toISOString();
      const id = newSortableId(random, at);
      const secret = newSecret(random);
      const key = newRequestKey(random);
      const expiresAt = Math.floor(at.getTime() / 1000) + 200 * 86_400;
      await keys.create(id, key);
      const request: InformationRequest = {
        id,
        reference: newInformationReference(random, '26'),
        habilitationId,
        cafCode: '26',
        communeCode: '26108',
        modes: ['collective'],
        state: 'received',
        transmittedAt,
        retrieveBy: retrieveBy(transmittedAt),
        eraseOn: eraseOn(transmittedAt),
        followUps: [],
        linkHash: hashOf(secret),
        version: 1,
        lastCommand: `intent-${id}`,
        expiresAt,
      };
      const parts = {
        family: seal(random, key, id, 'family', { ...familyRequest, ...change }),
        link: seal(random, key, id, 'link', secret),
      };
      await records.commit([
        { do: 'create', kind: 'informationRequest', record: request },
        { do: 'create', kind: 'sealedRequest', record: { requestId: id, parts, expiresAt } },
        {
          do: 'create',
          kind: 'informationLink',
          record: { linkHash: request.linkHash, habilitationId, requestId: id, expiresAt },
        },
      ]);
      return request;
    }),
  );
}
