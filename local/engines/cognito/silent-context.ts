import type { Context } from 'cognito-local/lib/services/context.js';

const silence = () => {};

/** cognito-local logs passwords and tokens as it goes: nothing of it is kept. */
export const silentContext: Context = {
  logger: {
    child: () => silentContext.logger,
    debug: silence,
    error: silence,
    info: silence,
    warn: silence,
  } as Context['logger'],
};
