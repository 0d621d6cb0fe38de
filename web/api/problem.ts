import type { ProblemDocument } from '../../contract/problems.ts';
import { frenchSpaces } from './french-spaces.ts';

type Facts = Omit<ProblemDocument, 'type'>;

const noAnswer: Facts = {
  code: 'no-answer',
  status: 0,
  title: 'Le service n’a pas répondu',
  detail:
    'Vérifiez votre connexion, puis réessayez. Ce que vous avez saisi est toujours à l’écran, et rien ne sera enregistré deux fois.',
};

const unreadable = (status: number): Facts => ({
  code: 'unexpected',
  status,
  title: 'Une panne de notre côté',
  detail: 'Ce que vous avez saisi est toujours à l’écran. Réessayez dans une minute.',
});

/** What a call was refused with (RFC 9457), in French; `code` tells one refusal from another. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What is wrong field by field; paths are dotted, from the body's root. */
  readonly errors: readonly { path: string; message: string }[];
  /** The whole document, with what some codes add. */
  readonly document: Facts;

  constructor(document: Facts) {
    super(`${document.status} ${document.code}`);
    this.name = 'ApiProblem';
    this.document = document;
    this.code = document.code;
    this.status = document.status;
    this.title = frenchSpaces(document.title);
    this.detail = frenchSpaces(document.detail);
    this.errors = (document.errors ?? []).map(({ path, message }) => ({
      path,
      message: frenchSpaces(message),
    }));
  }

  /** The network lost the question or the answer: nobody here knows whether it took effect. */
  static noAnswer(): ApiProblem {
    return new ApiProblem(noAnswer);
  }

  /** Reads a refusal; one that is not ours (a gateway's) gets plain words. */
  static async from(answer: Response): Promise<ApiProblem> {
    const body: unknown = await answer.json().catch(() => undefined);
    return new ApiProblem(isProblem(body) ? body : unreadable(answer.status));
  }

  /** Whether the call may have taken effect all the same: to be sent again under the same key. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Any failure as a problem that can be shown. */
export const problemOf = (failure: unknown): ApiProblem =>
  failure instanceof ApiProblem ? failure : new ApiProblem(unreadable(0));

const isProblem = (body: unknown): body is ProblemDocument =>
  typeof body === 'object' &&
  body !== null &&
  ['title', 'detail', 'code'].every((name) => typeof Reflect.get(body, name) === 'string');
