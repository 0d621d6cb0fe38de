import type { Actor, Call } from '../actor.ts';
import { type InForce, ownConvention } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';
import type { PrivateFiles } from '../files/private-files.ts';
import { habilitationOfCaf } from '../habilitation/decide.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { Problem } from '../problem.ts';
import { listAll } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { DestructionAttestation } from './destruction-attestation.ts';

/** What the actor's information places have to sign, or have signed, each with its convention in force (LIN-08). */
export async function readOwnAttestations(
  deps: Deps,
  actor: Actor,
): Promise<{ convention: InForce; attestations: DestructionAttestation[] }[]> {
  const own = await Promise.all(actor.habilitationIds.map((id) => ownConvention(deps, id, actor)));
  const places = own.filter((one) => one?.kind === 'linf');
  return Promise.all(
    places.flatMap((convention) =>
      convention
        ? [
            listAll(deps.records, 'attestationsOf', { habilitationId: convention.id }).then((listed) => ({
              convention,
              attestations: listed.map(({ record }) => record).reverse(),
            })),
          ]
        : [],
    ),
  );
}

/** What the information places of the agent's department have signed, owe, or are late with (LIN-08). */
export async function readAttestationsOfCaf(
  deps: Deps,
  actor: Actor,
): Promise<{ attestation: DestructionAttestation; convention: Habilitation | undefined }[]> {
  const cafCode = actor.cafCode ?? '';
  const [attestations, habilitations] = await Promise.all([
    listAll(deps.records, 'attestationsOfCaf', { cafCode }),
    listAll(deps.records, 'habilitationsOfCaf', { cafCode }),
  ]);
  const conventions = new Map(habilitations.map(({ record }) => [record.id, record]));
  return attestations.map(({ record }) => ({
    attestation: record,
    convention: conventions.get(record.habilitationId),
  }));
}

interface Named {
  id: string;
  month: string;
  number: string;
}

/** The PDF of what was signed, for a person whom the convention in force names; the journal says so first (CTL-01). */
export async function downloadOwnAttestation(
  deps: Deps & { files: PrivateFiles },
  named: Named,
  actor: Actor,
  call: Call,
) {
  return download(deps, await ownConvention(deps, named.id, actor), named, actor, call);
}

/** The same for an agent of the convention's Caf, the end of the convention included. */
export async function downloadAttestation(
  deps: Deps & { files: PrivateFiles },
  named: Named,
  actor: Actor,
  call: Call,
) {
  return download(deps, await habilitationOfCaf(deps, named.id, actor), named, actor, call);
}

async function download(
  deps: Deps & { files: PrivateFiles },
  convention: Habilitation | undefined,
  { id, month, number }: Named,
  actor: Actor,
  call: Call,
): Promise<Result<{ bytes: Uint8Array; name: string }, Problem>> {
  const attestation = convention && (await deps.records.get('destructionAttestation', [id, month, number]));
  const file = attestation?.signed?.file;
  const bytes = file && (await deps.files.read(file.key));
  if (!convention || !bytes) return refused({ code: 'not-found' });
  await deps.records.commit([
    traceWrite(deps, actor, call, {
      cafCode: convention.cafCode,
      action: 'destruction-attestation-downloaded',
      subject: { kind: 'habilitation', id },
      detail: `month ${month} ${number}`,
    }),
  ]);
  return done({ bytes, name: file.name });
}
