import { findChildminder as contract } from '../../../contract/childminder-rights.ts';
import { findChildminder } from '../../../domain/childminders/find-person.ts';
import { done } from '../../../domain/result.ts';
import { childmindersDeps } from '../../runtime/childminders.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ body, actor }) => {
  const { people, more } = await findChildminder(childmindersDeps(), body, actor);
  return done({ body: { people: people.map(({ person, ...rest }) => ({ ...person, ...rest })), more } });
});
