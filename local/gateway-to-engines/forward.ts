import { type Agent, type IncomingMessage, type OutgoingHttpHeaders, request as send } from 'node:http';
import { readBody } from '../read-body.ts';
import type { SdkRequest } from './operation-of.ts';

/** What an engine answered. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** Hands a request to an engine, and reads its answer whole. Rejects when no answer came. */
export function forward(engine: string, request: SdkRequest, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { 'transfer-encoding': _, ...given } = request.headers;
    const headers = { ...given, 'content-length': request.body.length };
    const options = { agent, method: request.method, headers };
    const take = (answer: IncomingMessage) =>
      readBody(answer).then(
        (body) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body }),
        reject,
      );
    send(new URL(request.target, engine), options, take).once('error', reject).end(request.body);
  });
}
