import type { Service } from '../engines/engine.ts';
import { sdkEnvironment } from '../sdk-environment.ts';
import type { FunctionModel } from '../template/functions.ts';

/** What functions sign with: only who signs is looked at, but by links. */
export const functionSecret = 'local';

/** What a function finds in its environment: its own variables from the template, with local addresses, and a key by which its calls are known. */
export function environmentOf(
  model: FunctionModel,
  endpoints: Record<Service, string>,
  siteUrl: string,
  geocoderUrl: string,
): Record<string, string> {
  const { environment } = model;
  const { SITE_URL, SECURE_COOKIES, GEOCODER_URL } = environment;
  return {
    PATH: process.env.PATH ?? '',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    NODE_ENV: 'production',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: model.fullName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMb),
    LAMBDA_TASK_ROOT: model.codeDir,
    _HANDLER: model.handler,
    ...environment,
    ...(SITE_URL !== undefined && { SITE_URL: siteUrl }),
    // Nobody out of the machine is asked.
    ...(GEOCODER_URL !== undefined && { GEOCODER_URL: geocoderUrl }),
    // A browser keeps no secure cookie of a site served over HTTP.
    ...(SECURE_COOKIES !== undefined && { SECURE_COOKIES: 'false' }),
    ...sdkEnvironment(endpoints, { accessKeyId: model.fullName, secretAccessKey: functionSecret }),
  };
}
