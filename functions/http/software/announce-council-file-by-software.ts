import { announceCouncilFileBySoftware as contract } from '../../../contract/council-files.ts';
import { announceFor } from '../../../domain/childminders/announce-council-file.ts';
import { done } from '../../../domain/result.ts';
import { depositLinks } from '../../runtime/deposit-links.ts';
import { programEndpoint } from '../../runtime/program-endpoint.ts';
import { announcedView } from '../partner/council-file-view.ts';

export const handler = programEndpoint(
  contract,
  'council-files',
  async ({ body, deps, program: { client, place }, call }) => {
    const announced = await announceFor(
      { ...deps, links: depositLinks() },
      place,
      body,
      { via: 'software', by: client.id, trace: { role: 'software', accountId: client.id } },
      call,
    );
    return announced.ok ? done({ body: announcedView(announced.value) }) : announced;
  },
);
