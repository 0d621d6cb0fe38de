import { createHash, createHmac } from 'node:crypto';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { councilFileKeys } from '../../domain/childminders/council-file.ts';
import { type DepositLinks, linkSeconds } from '../../domain/childminders/deposit-links.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

/** The type that a file must be sent as: browsers and spreadsheets disagree on what a CSV is, so it is said by us. */
const contentType = 'text/csv';

/**
 * {@link DepositLinks} by AWS's query signature (Signature Version 4). A link allows one request: `PUT`, of one key, of
 * so many bytes, as CSV, and only where nothing is yet; it lapses after {@link linkSeconds}. What is signed cannot be left out
 * or said otherwise, and the role that signs may do nothing else: S3 asks for its rights when the link is used.
 */
export function s3DepositLinks({ client, bucket }: Options): DepositLinks {
  return {
    async linkTo(file, now) {
      const address = await addressOf(client, bucket, councilFileKeys.drop(file));
      const credentials = await client.config.credentials();
      const region = await client.config.region();
      const at = now.toISOString().replace(/[-:]|\.\d+/gu, '');
      const scope = `${at.slice(0, 8)}/${region}/s3/aws4_request`;
      const signed = {
        'content-length': String(file.bytes),
        'content-type': contentType,
        host: address.host,
        'if-none-match': '*',
      };
      const names = Object.keys(signed).join(';');
      const query = {
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
        'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
        'X-Amz-Date': at,
        'X-Amz-Expires': String(linkSeconds),
        ...(credentials.sessionToken && { 'X-Amz-Security-Token': credentials.sessionToken }),
        'X-Amz-SignedHeaders': names,
      };
      const canonicalQuery = Object.entries(query)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .join('&');
      const request = [
        'PUT',
        address.pathname,
        canonicalQuery,
        ...Object.entries(signed).map(([name, value]) => `${name}:${value}`),
        '',
        names,
        'UNSIGNED-PAYLOAD',
      ].join('\n');
      const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(request)].join('\n');
      const key = scope
        .split('/')
        .reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${credentials.secretAccessKey}`);
      const signature = hmac(key, toSign).toString('hex');
      return {
        url: `${address.origin}${address.pathname}?${canonicalQuery}&X-Amz-Signature=${signature}`,
        headers: { 'Content-Type': contentType, 'If-None-Match': '*' },
        expiresAt: new Date(now.getTime() + linkSeconds * 1000).toISOString(),
      };
    },
  };
}

/** Where an object is, as the SDK would address it: its client alone knows whether that is Amazon. Nothing is sent. */
async function addressOf(client: S3Client, Bucket: string, Key: string): Promise<URL> {
  const command = new PutObjectCommand({ Bucket, Key });
  let found: URL | undefined;
  command.middlewareStack.add(
    () => async (args) => {
      const { protocol, hostname, port, path } = args.request as Address;
      found = new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}${path}`);
      return { response: {}, output: { $metadata: {} } };
    },
    { step: 'build', priority: 'high' },
  );
  await client.send(command);
  if (!found) throw new Error('The client addressed nothing');
  return found;
}
interface Address {
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** RFC 3986: all but letters, digits and `-._~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
