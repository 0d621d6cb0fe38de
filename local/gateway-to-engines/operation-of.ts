import type { IncomingHttpHeaders } from 'node:http';
import type { Service } from '../engines/engine.ts';

/** What names the operation in a request of an SDK, whichever the service. */
export interface SdkRequest {
  method: string;
  /** Path and query, as sent. */
  target: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Name of the operation that a request asks for, as in the service's reference: `PutItem`, `SendEmail`. */
export function operationOf(service: Service, request: SdkRequest): string {
  if (service === 'ses') return new URLSearchParams(request.body.toString()).get('Action') ?? 'Unknown';
  if (service === 's3') return s3OperationOf(request);
  return String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? 'Unknown';
}

/** Most requests carry `x-id`; for the others S3 tells operations apart by method, depth and query. */
function s3OperationOf({ method, target, headers }: SdkRequest): string {
  const { pathname, searchParams: query } = new URL(target, 'http://engine');
  const named = query.get('x-id');
  if (named) return named;
  const [, bucket, ...key] = pathname.split('/');
  if (!bucket) return 'ListBuckets';
  if (!key.join('')) return bucketOperation(method, query);
  if (query.has('uploadId')) return uploadOperations[method] ?? 'Unknown';
  if (query.has('uploads')) return 'CreateMultipartUpload';
  if (method === 'PUT' && headers['x-amz-copy-source']) return 'CopyObject';
  return objectOperations[method] ?? 'Unknown';
}

function bucketOperation(method: string, query: URLSearchParams): string {
  if (method === 'GET') return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
  if (method === 'POST' && query.has('delete')) return 'DeleteObjects';
  return bucketOperations[method] ?? 'Unknown';
}

const bucketOperations: Record<string, string> = {
  PUT: 'CreateBucket',
  HEAD: 'HeadBucket',
  DELETE: 'DeleteBucket',
};
const objectOperations: Record<string, string> = {
  PUT: 'PutObject',
  GET: 'GetObject',
  HEAD: 'HeadObject',
  DELETE: 'DeleteObject',
};
const uploadOperations: Record<string, string> = {
  PUT: 'UploadPart',
  GET: 'ListParts',
  POST: 'CompleteMultipartUpload',
  DELETE: 'AbortMultipartUpload',
};
