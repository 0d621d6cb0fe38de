import { randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { sdkEnvironment } from '../../local/sdk-environment.ts';
import type { LocalStack } from '../../local/stack.ts';
import { Browser } from '../functions/browser.ts';
import type { Stage } from '../functions/driver.ts';
import { mediaTypeOf, written } from '../functions/sent-body.ts';

/**
 * The stage of the tests of functions, played on a whole local stack: each call goes over HTTP to a function in its
 * own thread, under its own role. What it does to the table itself, it does as the stack.
 */
export async function stageOver({ url, env, gateway }: LocalStack): Promise<Stage> {
  Object.assign(process.env, env, sdkEnvironment(gateway.endpoints));
  const { deps } = await import('../../functions/runtime/deps.ts');

  const call: Stage['call'] = async (operation, request = {}) => {
    const { params = {}, query = {}, body, as = new Browser(), commandId = randomUUID(), headers } = request;
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
      method: operation.method,
      headers: {
        'content-type': mediaTypeOf(operation),
        'idempotency-key': commandId,
        ...as.headersTo(path),
        ...headers,
      },
      ...(body !== undefined && { body: written(operation, body) }),
    });
    const text = await response.text();
    const isJson = text !== '' && /\bjson\b/.test(String(response.headers.get('content-type')));
    const json = isJson ? JSON.parse(text) : undefined;
    const raw = {
      statusCode: response.status,
      body: text,
      multiValueHeaders: { 'Set-Cookie': response.headers.getSetCookie() },
    };
    as.keep(raw, json);
    return {
      status: response.status,
      document: response.ok ? json : undefined,
      problem: response.ok ? undefined : json,
      raw,
    };
  };

  // The rest of a stage looks into a process of its own, and has no part here.
  return {
    // Files are put in place as the stack would; it hears of them by itself.
    own: { env: process.env, clients: { s3: new S3Client() } } as unknown as Stage['own'],
    tag: randomUUID().slice(0, 8),
    deps: deps(),
    call,
    done: async (operation, request) => {
      const { document, problem } = await call(operation, request);
      if (problem) throw new Error(`${operation.id} was refused: ${JSON.stringify(problem)}`);
      return document;
    },
    // The stack reacts by itself, to everything: nothing of it is left to forget.
    reactions: { read: async () => {}, forget: () => {} } as unknown as Stage['reactions'],
    react: async () => {
      await fetch(`${url}/_local/idle`, { method: 'POST' });
    },
  } as Stage;
}
