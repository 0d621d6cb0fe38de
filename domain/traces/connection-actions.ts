import type { TraceAction } from './trace.ts';

/** Acts of the journal that make up a person's connections (CTL-02): what the Caf looks at when it suspects shared codes. */
export const connectionActions = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'account-locked',
  'password-requested',
  'password-mailed',
  'password-chosen',
  'second-factor-enrolled',
  'second-factor-reset',
] as const satisfies readonly TraceAction[];
export type ConnectionAction = (typeof connectionActions)[number];

export const isConnectionAction = (action: TraceAction): action is ConnectionAction =>
  (connectionActions as readonly TraceAction[]).includes(action);
