import type { ChildmindersDeps } from '../../domain/childminders/department.ts';
import { deposits } from './deposits.ts';
import { deps } from './deps.ts';
import { once } from './once.ts';

/** What use cases on childminders are given: the usual, and the bucket of deposits. */
export const childmindersDeps: () => ChildmindersDeps = once(() => ({ ...deps(), deposits: deposits() }));
