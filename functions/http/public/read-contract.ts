import { openApiDocument } from '../../../contract/openapi.ts';
import { readContract as contract } from '../../../contract/public.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { once } from '../../runtime/once.ts';

const document = once(() => openApiDocument());

export const handler = edge(contract, async () => done({ body: document() }));
