import { readOnline as contract } from '../../../contract/caf-online.ts';
import { addressLine } from '../../../domain/establishment/address-line.ts';
import { readOnline } from '../../../domain/establishment/read-online.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, query, actor }) => {
  const read = await readOnline(deps, { ...params, ...query }, actor);
  if (!read.ok) return read;
  const { reference, publication, availability, day, operating, places, before, history } = read.value;
  return done({
    body: {
      establishmentId: reference.id,
      type: reference.type,
      name: reference.name,
      address: addressLine(reference.address),
      operatingVersion: publication?.version,
      availabilityVersion: availability?.version,
      operatingWithdrawn: publication?.withdrawn,
      availabilityWithdrawn: availability?.withdrawn,
      day,
      operating: operating?.operating,
      availability: places?.availability && { ...places.availability, confirmedAt: places.at },
      operatingBefore: before.operating?.operating,
      availabilityBefore: before.places?.availability,
      history: history.map((entry) => ({
        ...entry,
        source: entry.availability?.source,
        withdrawn: !entry.operating && !entry.availability,
      })),
    },
  });
});
