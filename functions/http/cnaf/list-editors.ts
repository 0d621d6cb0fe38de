import { listEditors as contract } from '../../../contract/editors.ts';
import { done } from '../../../domain/result.ts';
import { listEditors } from '../../../domain/software/list-mandates.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { editorLine } from './editor-line.ts';

export const handler = endpoint(contract, async ({ deps }) =>
  done({ body: { editors: (await listEditors(deps)).map(editorLine) } }),
);
