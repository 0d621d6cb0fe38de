import { readAccount as contract } from '../../../contract/session.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { accountView } from './account-view.ts';

export const handler = endpoint(contract, async ({ actor }) => done({ body: accountView(actor) }));
