import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { CommandId } from '../domain/identifiers.ts';
import { type Operation, problemsOf } from './operation.ts';
import { operations } from './operations.ts';
import { ProblemDocument, problemWords } from './problems.ts';

/** The contract as an OpenAPI 3.1 document: every route, role, status and problem code, from the schemas that parse. */
export function openApiDocument(): Record<string, unknown> {
  const paths: ZodOpenApiPathsObject = {};
  for (const op of operations) {
    paths[op.path] = { ...paths[op.path], [op.method.toLowerCase()]: describe(op) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Extranet des partenaires de monenfant.fr',
      version: '1',
      description:
        'Problems are RFC 9457 documents with a `code` and French words. Commands take an `Idempotency-Key` header: the same key, sent again, is answered as the first time.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the sign-in, together with the session cookie that came with it.',
        },
        software: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: '/api/software/token', scopes: {} } },
          description: 'Opaque token of a software editor, one hour (RFC 6749, section 4.4).',
        },
      },
    },
  }) as unknown as Record<string, unknown>;
}

function describe(op: Operation): ZodOpenApiOperationObject {
  const { access, response } = op;
  return {
    operationId: op.id,
    tags: [op.area],
    summary: op.summary,
    ...(access.kind === 'signed-in'
      ? {
          security: [{ session: [] }],
          'x-roles': [...access.roles],
          description: `Roles: ${access.roles.join(', ')}.`,
        }
      : access.kind === 'software'
        ? { security: [{ software: [] }], description: 'Programs of software editors.' }
        : { security: [], description: 'Public.' }),
    requestParams: {
      ...(op.params && { path: op.params }),
      ...(op.query && { query: op.query }),
      ...(op.method !== 'GET' && {
        header: z.object({ 'Idempotency-Key': CommandId.optional() }),
      }),
    },
    ...(op.body && {
      requestBody: {
        required: true,
        content: {
          [op.bodyAs ? 'application/x-www-form-urlencoded' : 'application/json']: { schema: op.body },
        },
      },
    }),
    responses: {
      [`${response.status}`]: {
        description: op.summary,
        ...(response.schema && { content: { 'application/json': { schema: response.schema } } }),
        ...(response.headers && { headers: response.headers }),
        ...(response.contentType && {
          content: { [response.contentType]: { schema: z.string().meta({ format: 'binary' }) } },
        }),
      },
      ...problemResponses(op),
    },
  };
}

/** One response per status, naming the problem codes that it may carry. */
function problemResponses(op: Operation): ZodOpenApiOperationObject['responses'] {
  const byStatus = Map.groupBy(problemsOf(op), (code) => {
    const { status } = problemWords[code];
    // A form that lacks something is a bad request there (RFC 6749, section 5.2).
    return op.bodyAs && status === 422 ? 400 : status;
  });
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      `${status}`,
      {
        description: codes.map((code) => `\`${code}\`: ${problemWords[code].title}`).join('. '),
        'x-problem-codes': codes,
        content: {
          [op.bodyAs ? 'application/json' : 'application/problem+json']: { schema: ProblemDocument },
        },
      },
    ]),
  );
}
