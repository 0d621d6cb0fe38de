import type { Operation } from '../../contract/operation.ts';
import type { Deps } from '../../domain/deps.ts';
import { done } from '../../domain/result.ts';
import type { Editor } from '../../domain/software/editor.ts';
import { identifyEditor } from '../../domain/software/identify-editor.ts';
import { deps } from './deps.ts';
import { type Answer, type EdgeRequest, edgeBehind } from './edge.ts';
import { bearerManners, bearerToken } from './oauth.ts';

/** A request of an editor's program, whose token and access were read from the table at this very call. */
export interface SoftwareRequest<O extends Operation> extends EdgeRequest<O> {
  deps: Deps;
  editor: Editor;
}

/** The Lambda handler of an operation for the programs of software editors. */
export const softwareEndpoint = <O extends Operation>(
  operation: O,
  answer: (request: SoftwareRequest<O>) => Promise<Answer<O>>,
) =>
  edgeBehind(
    operation,
    async (event) => {
      const editor = await identifyEditor(deps(), bearerToken(event));
      return editor.ok ? done({ deps: deps(), editor: editor.value }) : editor;
    },
    answer,
    bearerManners,
  );
