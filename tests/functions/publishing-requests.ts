import type { Prepare } from './every-operation.ts';

/** For each operation on what is published for all, a request that anybody may make now. */
export const publishingRequests: Record<string, Prepare> = {
  findInformationPlaces: async () => ({ query: { commune: '26108' } }),
};
