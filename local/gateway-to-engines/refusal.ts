import type { Service } from '../engines/engine.ts';

/** An answer of the gateway in place of the engine's. */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a service answers to a caller whose role lacks a right. */
export const accessDenied = (service: Service, message: string): Refusal =>
  service === 'dynamodb' || service === 'cognito'
    ? refusal(service, 'AccessDeniedException', message)
    : refusal(service, 'AccessDenied', message, 403);

/**
 * An error in the format of the service. SDKs retry neither a status 400 nor a code that they do not know, so that
 * the caller meets it once.
 */
export function refusal(service: Service, code: string, message: string, status = 400): Refusal {
  switch (service) {
    case 'dynamodb':
      return json(status, '1.0', `com.amazonaws.dynamodb.v20120810#${code}`, message);
    case 'cognito':
      return json(status, '1.1', code, message);
    case 'ses':
      return xml(
        status,
        `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>local</RequestId></ErrorResponse>`,
      );
    case 's3':
      return xml(status, `<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
  }
}

const json = (status: number, version: string, type: string, message: string): Refusal => ({
  status,
  headers: { 'content-type': `application/x-amz-json-${version}` },
  body: JSON.stringify({ __type: type, message }),
});

const xml = (status: number, body: string): Refusal => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
});
