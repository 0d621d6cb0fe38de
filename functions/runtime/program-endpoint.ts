import type { Operation } from '../../contract/operation.ts';
import type { Deps } from '../../domain/deps.ts';
import type { ProgramScope } from '../../domain/linf/feed-client.ts';
import { type FeedReader, identifyFeedReader } from '../../domain/linf/feed-token.ts';
import { done, refused } from '../../domain/result.ts';
import { callLimit } from './call-limit.ts';
import { deps } from './deps.ts';
import { type Answer, type EdgeRequest, edgeBehind } from './edge.ts';
import { bearerManners, bearerToken } from './oauth.ts';

/** A request of a partner's program, whose token and access were read from the table at this very call. */
export interface ProgramRequest<O extends Operation> extends EdgeRequest<O> {
  deps: Deps;
  program: FeedReader;
}

/** The Lambda handler of an operation for the programs of partners that were made for `scope`: one call a second. */
export function programEndpoint<O extends Operation>(
  operation: O,
  scope: ProgramScope,
  answer: (request: ProgramRequest<O>) => Promise<Answer<O>>,
) {
  const limit = callLimit({ perMinute: 60 });
  return edgeBehind(
    operation,
    async (event) => {
      const program = await identifyFeedReader(deps(), bearerToken(event), scope);
      if (!program.ok) return program;
      const retryAfterSeconds = limit(program.value.client.id, deps().now());
      if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
      return done({ deps: deps(), program: program.value });
    },
    answer,
    bearerManners,
  );
}
