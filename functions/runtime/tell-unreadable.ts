import type { UnreadableRequest } from '../../domain/linf/open-request.ts';
import { errorFacts, log } from './log.ts';

/** Requests left out because they do not open: an alarm counts these lines, each names the request. */
export function tellUnreadable(unreadable: readonly UnreadableRequest[]): void {
  for (const one of unreadable) log.error('request unreadable', { error: errorFacts(one) });
}
