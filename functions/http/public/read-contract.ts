import { contractDocument } from '../../../contract/openapi-document.ts';
import { readContract as contract } from '../../../contract/public.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';

export const handler = edge(contract, async () => done({ body: contractDocument }));
