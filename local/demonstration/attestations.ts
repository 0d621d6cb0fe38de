import { documentRenderer } from '../../adapters/pdf/render-document.ts';
import type { Actor } from '../../domain/actor.ts';
import { advance } from '../../domain/convention/advance.ts';
import { recordTermination } from '../../domain/convention/terminate.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { monthAfter } from '../../domain/linf/destruction-attestation.ts';
import { eraseRequests } from '../../domain/linf/erase-requests.ts';
import { prepareAttestations } from '../../domain/linf/prepare-attestations.ts';
import { readInformationRequest } from '../../domain/linf/read-information-request.ts';
import { signAttestation } from '../../domain/linf/sign-attestation.ts';
import { daysBetween, parisDay } from '../../domain/paris-day.ts';
import { attestationDocumentOf } from '../../functions/papers/attestation-document-of.ts';
import { sent } from './families.ts';
import { raye, royans } from './information-places.ts';
import { expectDone, type Stage } from './stage.ts';
import { inForce } from './steps.ts';

/**
 * Requests erased in each of the last three months, with what they have an information place attest: signed, late and
 * due. Families took them back a few days after they sent them.
 */
export async function playAttestations(stage: Stage, { id }: Habilitation, agent: Actor): Promise<void> {
  stage.daysAgo(0);
  const today = parisDay(stage.deps.now());
  const on = (day: string) => stage.daysAgo(daysBetween(day, today));
  const month = (back: number) => monthAfter(today.slice(0, 7), -back);
  const families = [
    { back: 3, firstName: 'Maëlle', lastName: 'Tournier', communeCode: '26058', age: 120 },
    { back: 3, firstName: 'Idir', lastName: 'Benali', communeCode: '26362', age: 300 },
    { back: 2, firstName: 'Perrine', lastName: 'Vassal', communeCode: '26313', age: -60 },
    { back: 1, firstName: 'Lubin', lastName: 'Castaing', communeCode: '26064', age: 500 },
  ];
  for (const { back, ...household } of families) {
    const day = `${month(back)}-17`;
    const request = await sent(stage, id, daysBetween(`${month(back)}-12`, today), {
      ...household,
      modes: ['collective'],
    });
    on(`${month(back)}-14`);
    const read = { id, request: request.id };
    expectDone(await readInformationRequest(stage.deps, read, agent, stage.call()));
    on(day);
    const seen = await stage.deps.records.get('informationRequest', [id, request.id]);
    await eraseRequests(stage.deps, seen ? [seen] : [], 'withdrawn');
  }
  for (const back of [2, 1, 0]) {
    on(`${month(back)}-01`);
    await prepareAttestations(stage.deps);
    if (back === 2) await signFirst(stage, id, month(3), agent);
  }
}

async function signFirst(stage: Stage, id: string, month: string, agent: Actor): Promise<void> {
  const render = documentRenderer();
  const signing = {
    ...stage.deps,
    print: async (...of: Parameters<typeof attestationDocumentOf>) => render(attestationDocumentOf(...of)),
  };
  const signature = {
    name: 'Aurore Delmasse',
    function: 'Responsable du point d’information',
    committed: true as const,
  };
  const input = { id, month, number: 1, version: 1, signature };
  expectDone(await signAttestation(signing, input, agent, stage.call()));
}

/** A second place that covers two communes of the first, and a third whose convention has just ended. */
export async function playOtherPlaces(stage: Stage, agent: Actor): Promise<void> {
  const second = await inForce(stage, agent, raye, { signed: 48, took: 18 });
  await sent(stage, second.id, 3, {
    firstName: 'Théophile',
    lastName: 'Guérin',
    communeCode: '26064',
    modes: ['childminder'],
    age: 260,
  });

  const ended = await inForce(stage, agent, royans, { signed: 190, took: 20 });
  for (const [index, communeCode] of ['26307', '26307', '26311'].entries()) {
    await sent(stage, ended.id, 60 - 9 * index, {
      firstName: ['Zoé', 'Malik', 'Colombe'][index] ?? 'Zoé',
      lastName: ['Argoud', 'Rahmani', 'Sibeud'][index] ?? 'Argoud',
      communeCode,
      modes: ['collective'],
      age: 150 + 100 * index,
    });
  }
  stage.daysAgo(20);
  const today = parisDay(stage.deps.now());
  const { version } = (await stage.deps.records.get('habilitation', [ended.id])) ?? ended;
  const termination = {
    kind: 'breach',
    by: 'caf',
    letterNumber: '1A 206 131 7704 9',
    receivedOn: today,
    effectiveOn: today,
    reason: 'Le guichet ne récupère plus les demandes des familles, malgré trois relances et deux appels.',
  } as const;
  expectDone(
    await recordTermination(stage.deps, { id: ended.id, version, termination }, agent, stage.call()),
  );
  // What the schedule of that night did: the end, then the erasure and what is to be attested.
  for (let left = 3; left > 0 && (await advance(stage.deps, ended.id)); left -= 1);
}
