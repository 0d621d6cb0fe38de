import type { Prepare } from './every-operation.ts';

/** For each operation of the public search, a request that anybody may make now. */
export const searchRequests: Record<string, Prepare> = {
  searchEstablishments: async () => ({ query: { commune: '26108', radius: '5' } }),
  searchPlaces: async () => ({ query: { q: 'cre' } }),
  listDepartment: async () => ({ params: { cafCode: '26' }, query: { text: 'crèche' } }),
};
