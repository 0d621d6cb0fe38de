import type { Deps } from '../deps.ts';
import { addressLine } from '../establishment/address-line.ts';
import type { FieldError, Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { RequestedEstablishment } from './habilitation.ts';
import type { StructuresRequest } from './request.ts';

/**
 * Holds a request against the Caf's list: every establishment must be in it, and availability can be asked for EAJE
 * alone (REQ-07). Gives back the establishments with what the list says of them.
 */
export async function describeEstablishments(
  deps: Deps,
  request: StructuresRequest,
): Promise<Result<RequestedEstablishment[], Problem>> {
  const references = await deps.records.getAll(
    request.establishments.map(
      ({ establishmentId }) => ({ kind: 'reference', key: [establishmentId] }) as const,
    ),
  );
  const errors: FieldError[] = [];
  const described = request.establishments.flatMap((right, index) => {
    const reference = references[index];
    const path = `establishments.${index}`;
    if (!reference || reference.cafCode !== request.cafCode) {
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
