import { openApiDocument } from './openapi.ts';

/** The contract's OpenAPI document, ready to be served: bundles hold it made. */
export const contractDocument: Record<string, unknown> = openApiDocument();
