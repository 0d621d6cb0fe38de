import { announceCouncilFile as contract } from '../../../contract/council-files.ts';
import { announceCouncilFile } from '../../../domain/childminders/announce-council-file.ts';
import { done } from '../../../domain/result.ts';
import { depositLinks } from '../../runtime/deposit-links.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { announcedView } from './council-file-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const announced = await announceCouncilFile(
    { ...deps, links: depositLinks() },
    { ...body, id: params.id },
    actor,
    call,
  );
  return announced.ok ? done({ body: announcedView(announced.value) }) : announced;
});
