import type { CafCount } from './caf-figures.ts';

/** How far a Caf has come, from nothing to conventions in force. */
export const cafStages = ['without-agent', 'preparing', 'ready', 'processing', 'in-force'] as const;
export type CafStage = (typeof cafStages)[number];

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((total, one) => total + one, 0);

/**
 * The stage of a Caf: conventions are in force; else nobody works there; else its list is to be loaded; else requests
 * have come; else it is ready and has none.
 */
export function stageOf({ agents, establishments, requests, inForce }: CafCount): CafStage {
  if (sum(inForce) > 0) return 'in-force';
  if (agents === 0) return 'without-agent';
  if (establishments === 0) return 'preparing';
  return sum(requests) > 0 ? 'processing' : 'ready';
}
