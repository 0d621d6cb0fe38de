import type * as z from 'zod';
import {
  acceptRequest,
  activateHabilitation,
  changeCafProfile,
  readRequest,
  recordSignature,
} from '../../contract/caf.ts';
import { submitRequest } from '../../contract/public.ts';
import type { EstablishmentType } from '../../domain/establishment/establishment-type.ts';
import type { HabilitationRequest } from '../../domain/habilitation/request.ts';
import { signatoryName } from '../../domain/habilitation/signatories.ts';
import { referenceEstablishment } from '../builders/establishments.ts';
import { cafProfileContent } from '../builders/persons.ts';
import { type RequestInput, structuresRequest } from '../builders/structures-request.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { firstSignIn, personalPassword, type Somebody } from './people.ts';

let numbers = 0;
/** A number that no other thing of this process has. */
export const nextNumber = (): number => {
  numbers += 1;
  return numbers;
};

/** Puts an establishment in the list of a Caf, and gives its identifier. */
export async function listedEstablishment(
  stage: Stage,
  type: EstablishmentType = 'EAJE',
  cafCode = '26',
): Promise<string> {
  const id = `${cafCode}-${type}-${nextNumber()}`;
  const record = { ...referenceEstablishment(id, type), version: 1 };
  await stage.deps.records.commit([{ do: 'create', kind: 'reference', record }]);
  return id;
}

/** A request of a new provider, whose addresses are its own. */
export function newRequest(
  stage: Stage,
  establishmentIds: readonly string[],
  change: Partial<RequestInput> = {},
): RequestInput {
  return structuresRequest(`p${nextNumber()}.${stage.tag}.example`, establishmentIds, change);
}

/** Says what the Caf prints on its conventions, unless it was said. */
export async function withProfile(stage: Stage, cafAgent: Browser, cafCode = '26'): Promise<void> {
  if (await stage.deps.records.get('cafProfile', [cafCode])) return;
  const content = cafProfileContent(`${stage.tag}.caf.example`);
  await stage.done(changeCafProfile, { as: cafAgent, body: { version: 0, content } });
}

/** Signed long ago, whatever the clock of the machine says. */
export const signature = {
  signedOn: '2024-01-08',
  place: 'Valence',
  partnerSignatories: ['Aurélien Vasseur'],
  cafSignatory: 'Hélène Aubrac',
};

/** How far a request is taken. */
export type Stop = 'submitted' | 'accepted' | 'signed' | 'active';

/** Takes a new request as far as asked, by the real operations; reactions are left to the caller. */
export async function habilitation(
  stage: Stage,
  cafAgent: Browser,
  until: Stop,
  request?: RequestInput,
): Promise<{ id: string; version: number; request: RequestInput }>;
export async function habilitation<R extends z.input<typeof HabilitationRequest>>(
  stage: Stage,
  cafAgent: Browser,
  until: Stop,
  request: R,
): Promise<{ id: string; version: number; request: R }>;
export async function habilitation(
  stage: Stage,
  cafAgent: Browser,
  until: Stop,
  request?: z.input<typeof HabilitationRequest>,
) {
  const sent = request ?? newRequest(stage, [await listedEstablishment(stage)]);
  const { reference: id } = await stage.done(submitRequest, { body: sent });
  const params = { id };
  let version = 1;
  if (until !== 'submitted') {
    await withProfile(stage, cafAgent, sent.cafCode);
    ({ version } = await stage.done(acceptRequest, { as: cafAgent, params, body: { version } }));
  }
  if (until === 'signed' || until === 'active') {
    const partnerSignatories =
      sent.kind === 'mam' ? sent.persons.map(signatoryName) : signature.partnerSignatories;
    const body = { version, signature: { ...signature, partnerSignatories } };
    ({ version } = await stage.done(recordSignature, { as: cafAgent, params, body }));
  }
  if (until === 'active') {
    ({ version } = await stage.done(activateHabilitation, { as: cafAgent, params, body: { version } }));
  }
  return { id, version, request: sent };
}

/** A partner agent, signed in, whose convention is in force. */
export async function partner(
  stage: Stage,
  cafAgent: Browser,
  request?: RequestInput,
): Promise<Somebody & { id: string; request: RequestInput; establishmentIds: string[] }> {
  const { id, request: sent } = await habilitation(stage, cafAgent, 'active', request);
  await stage.react();
  const [first] = (await stage.done(readRequest, { as: cafAgent, params: { id } })).persons;
  if (!first?.accountId) throw new Error('The activation should have given an account');
  const accountId = first.accountId as Somebody['accountId'];
  const browser = await firstSignIn(stage, first.email);
  return {
    accountId,
    email: first.email,
    password: personalPassword(first.email),
    browser,
    id,
    request: sent,
    establishmentIds: sent.establishments.map(({ establishmentId }) => establishmentId),
  };
}
