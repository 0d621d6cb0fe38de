import type { Availability } from '../availability/availability.ts';
import type { Deps } from '../deps.ts';
import { getMany, listAll, type Versioned } from '../records.ts';
import type { ReferenceEstablishment } from '../reference-list/reference-establishment.ts';
import type { Editor } from './editor.ts';
import { whichHold } from './list-mandates.ts';
import type { GivenMandate } from './mandate.ts';

export interface MandatedEstablishment {
  establishmentId: string;
  mandate: GivenMandate;
  reference: Versioned<ReferenceEstablishment> | undefined;
  availability: Availability | undefined;
}

/**
 * The establishments that gave the editor a mandate which holds now, with what is online of each. The index only says
 * where to look: the mandates themselves, and the conventions that bear them, are read from the table.
 */
export async function mandatedEstablishments(
  deps: Deps,
  editor: Pick<Editor, 'id'>,
): Promise<MandatedEstablishment[]> {
  const found = await listAll(deps.records, 'mandatesOfEditor', { editorId: editor.id });
  const keys = found.map(({ record }): [string] => [record.establishmentId]);
  const mandates = await getMany(deps.records, 'mandate', keys);
  const holding = await whichHold(deps, mandates);
  const [references, availabilities] = await Promise.all([
    getMany(deps.records, 'reference', keys),
    getMany(deps.records, 'availability', keys),
  ]);
  return mandates.flatMap((mandate, index) => {
    if (!mandate?.current || mandate.current.editorId !== editor.id || !holding[index]) return [];
    const { establishmentId, current } = mandate;
    return [
      {
        establishmentId,
        mandate: current,
        reference: references[index],
        availability: availabilities[index],
      },
    ];
  });
}
