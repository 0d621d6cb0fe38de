import { availabilitySchema } from '../../../contract/availability-schema.ts';
import { readAvailabilitySchema as contract } from '../../../contract/software.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';

export const handler = edge(contract, async () => done({ body: availabilitySchema }));
