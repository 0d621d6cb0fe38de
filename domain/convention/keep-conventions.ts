import type { LinfDeps } from '../linf/request-keys.ts';
import { parisDay } from '../paris-day.ts';
import { advance } from './advance.ts';

/** Conventions looked at in one run: the next run does the rest. */
const batchLimit = 200;
/** More steps than any convention can have behind it: thirty years missed. */
const mostSteps = 120;

export interface KeptConventions {
  conventions: number;
  steps: number;
  /** Conventions that an agent changed in the very moment: the next run takes them up, nobody need know. */
  overtaken: number;
  /** Conventions that an error kept from going on: the next run tries again, and somebody must look. */
  failed: number;
}

/**
 * Has time do its work on every convention for which something has fallen due: reviews, reminders, tacit renewals,
 * ends, withdrawals (AVN-03, AVN-04, AVN-06). Whatever day was missed is caught up, in order; what was done is not done
 * again. One convention that fails does not keep the others waiting; `failed` tells of it.
 */
export async function keepConventions(
  deps: LinfDeps,
  failed: (habilitationId: string, error: unknown) => void,
): Promise<KeptConventions> {
  const through = parisDay(deps.now());
  const { items } = await deps.records.list('agendaThrough', { through }, { limit: batchLimit });
  const kept: KeptConventions = { conventions: items.length, steps: 0, overtaken: 0, failed: 0 };
  for (const { record } of items) {
    try {
      for (let count = 0; count < mostSteps; count += 1) {
        const step = await advance(deps, record.habilitationId);
        if (step === undefined) break;
        if (step === 'overtaken') {
          kept.overtaken += 1;
          break;
        }
        kept.steps += 1;
      }
    } catch (error) {
      kept.failed += 1;
      failed(record.habilitationId, error);
    }
  }
  return kept;
}
