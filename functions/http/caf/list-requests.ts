import { listRequests as contract } from '../../../contract/caf.ts';
import { answerDueOn, daysLeftToAnswer } from '../../../domain/habilitation/answer-deadline.ts';
import { listRequests } from '../../../domain/habilitation/list-requests.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, query, actor }) => {
  const { counts, requests, agents, unread } = await listRequests(deps, query, actor);
  const today = parisDay(deps.now());
  return done({
    body: {
      counts,
      requests: requests.map((one) => ({
        id: one.id,
        kind: one.kind,
        state: one.state,
        submittedAt: one.submittedAt,
        stateSince: one.stateSince,
        providerName: one.provider.name,
        city: one.provider.address.city,
        establishmentCount: one.establishments.length,
        communeCount: one.communes.length,
        personCount: one.persons.length,
        personNames: one.persons.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
        communeNames: one.communes.map(({ name }) => name),
        unread: unread.find(({ habilitationId }) => habilitationId === one.id)?.unread,
        assignee: one.assignee,
        dueOn: answerDueOn(one),
        daysLeft: daysLeftToAnswer(one, today),
      })),
      agents: agents.map(({ id, firstName, lastName, closed }) => ({
        accountId: id,
        name: `${firstName} ${lastName}`,
        left: closed !== undefined,
      })),
    },
  });
});
