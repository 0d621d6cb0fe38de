import type { Deps } from '../deps.ts';
import { addressLine } from '../establishment/address-line.ts';
import type { EstablishmentType } from '../establishment/establishment-type.ts';
import type { FieldError, Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { Annex, RequestedEstablishment } from './annex.ts';
import type { HabilitationRequest, LinfRequest, MamRequest, StructuresRequest } from './request.ts';

/** What receiving a request needs besides: the official communes, read for a LINF alone. */
export type RequestDeps = Deps & { readCommunes: () => Promise<CommuneIndex> };

/**
 * Holds a request against the Caf's list and the official communes, and makes it an annex. Every establishment must be
 * in the list and of the right type, availability can be asked for EAJE alone, communes are of the Caf's department
 * (REQ-02, REQ-03, REQ-04, REQ-07).
 */
export function annexOfRequest(
  deps: RequestDeps,
  request: HabilitationRequest,
): Promise<Result<Annex, Problem>> {
  switch (request.kind) {
    case 'structures':
      return ofStructures(deps, request);
    case 'linf':
      return ofLinf(deps, request);
    case 'mam':
      return ofMam(deps, request);
  }
}

async function ofStructures(deps: Deps, request: StructuresRequest): Promise<Result<Annex, Problem>> {
  const listed = await fromList(deps, request.cafCode, request.establishments);
  if (!listed.ok) return listed;
  return done({
    provider: request.provider,
    establishments: listed.value,
    communes: [],
    persons: request.persons,
  });
}

async function ofLinf(deps: RequestDeps, request: LinfRequest): Promise<Result<Annex, Problem>> {
  const errors: FieldError[] = [];
  const { byCode } = await deps.readCommunes();
  const communes = request.communes.flatMap(({ code }, index) => {
    const commune = byCode.get(code);
    if (!commune) errors.push({ path: `communes.${index}`, message: 'unknown-commune' });
    else if (commune.department !== request.cafCode) {
      errors.push({ path: `communes.${index}`, message: 'commune-elsewhere' });
    }
    return commune ? [{ code, name: commune.name }] : [];
  });
  const { establishmentId } = request.place;
  if (establishmentId && !(await ofType(deps, request.cafCode, establishmentId, 'RPE'))) {
    errors.push({ path: 'place.establishmentId', message: 'unknown-establishment' });
  }
  if (errors.length > 0) return refused({ code: 'invalid-request', errors });
  return done({
    provider: request.provider,
    place: request.place,
    establishments: [],
    communes,
    persons: request.persons,
  });
}

async function ofMam(deps: Deps, request: MamRequest): Promise<Result<Annex, Problem>> {
  const { establishmentId, ...provider } = request.house;
  const mam = await ofType(deps, request.cafCode, establishmentId, 'MAM');
  if (!mam) {
    const errors = [{ path: 'house.establishmentId', message: 'unknown-establishment' }];
    return refused({ code: 'invalid-request', errors });
  }
  return done({
    provider,
    establishments: [{ ...mam, operating: true, availability: false }],
    communes: [],
    persons: request.persons,
  });
}

async function ofType(deps: Deps, cafCode: string, establishmentId: string, type: EstablishmentType) {
  const reference = await deps.records.get('reference', [establishmentId]);
  return reference?.cafCode === cafCode && reference.type === type
    ? { establishmentId, type, name: reference.name, address: addressLine(reference.address) }
    : undefined;
}

/** The establishments of the Caf's list, with the rights asked; errors name the line of the request. */
export async function fromList(
  deps: Deps,
  cafCode: string,
  rights: StructuresRequest['establishments'],
): Promise<Result<RequestedEstablishment[], Problem>> {
  const references = await deps.records.getAll(
    rights.map(({ establishmentId }) => ({ kind: 'reference', key: [establishmentId] }) as const),
  );
  const errors: FieldError[] = [];
  const described = rights.flatMap((right, index) => {
    const reference = references[index];
    const path = `establishments.${index}`;
    if (!reference || reference.cafCode !== cafCode) {
      errors.push({ path, message: 'unknown-establishment' });
      return [];
    }
    if (right.availability && reference.type !== 'EAJE') {
      errors.push({ path: `${path}.availability`, message: 'availability-eaje-only' });
    }
    return [
      { ...right, type: reference.type, name: reference.name, address: addressLine(reference.address) },
    ];
  });
  return errors.length > 0 ? refused({ code: 'invalid-request', errors }) : done(described);
}
