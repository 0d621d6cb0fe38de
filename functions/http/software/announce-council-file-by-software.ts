import { announceCouncilFileBySoftware as contract } from '../../../contract/council-files.ts';
import { announceFor } from '../../../domain/childminders/announce-council-file.ts';
import { identifyFeedReader } from '../../../domain/linf/feed-token.ts';
import { done, refused } from '../../../domain/result.ts';
import { callLimit } from '../../runtime/call-limit.ts';
import { depositLinks } from '../../runtime/deposit-links.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { bearerManners, bearerToken } from '../../runtime/oauth.ts';
import { announcedView } from '../partner/council-file-view.ts';

const limit = callLimit({ perMinute: 60 });

export const handler = edge(
  contract,
  async ({ body, event, call }) => {
    const program = await identifyFeedReader(deps(), bearerToken(event), 'council-files');
    if (!program.ok) return program;
    const { client, place } = program.value;
    const retryAfterSeconds = limit(client.id, deps().now());
    if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
    const announced = await announceFor(
      { ...deps(), links: depositLinks() },
      place,
      body,
      { via: 'software', by: client.id, trace: { role: 'software', accountId: client.id } },
      call,
    );
    return announced.ok ? done({ body: announcedView(announced.value) }) : announced;
  },
  bearerManners,
);
