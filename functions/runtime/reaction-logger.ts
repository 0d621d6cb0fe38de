import { Logger } from '@aws-lambda-powertools/logger';

/** Structured log of the reactions and schedules: identifiers and outcomes, never an address, a name or a secret. */
export const reactionLogger = new Logger();
