import * as z from 'zod';
import { services } from '../engines/engine.ts';

/**
 * A crash to come: the `nth` next call that matches fails before it is sent (`before`), or takes effect and its
 * answer is lost (`after`). `*` matches any service or operation.
 */
export const FaultOrder = z.strictObject({
  service: z.enum([...services, '*']),
  operation: z.string().min(1),
  nth: z.int().min(1).default(1),
  mode: z.enum(['before', 'after']),
});
export type FaultOrder = z.infer<typeof FaultOrder>;
export type FaultOrderInput = z.input<typeof FaultOrder>;

/** A fault and the number of matching calls that it saw; it strikes once. */
export interface Fault extends FaultOrder {
  seen: number;
  struck: boolean;
}

/** One call of an SDK, in the order in which calls came. */
export interface Call {
  service: FaultOrder['service'];
  operation: string;
}

/** The faults ordered and not yet cleared. */
export class Faults {
  #faults: Fault[] = [];

  /** @throws ZodError on an order that is not one */
  order(order: FaultOrderInput): Fault {
    const fault = { ...FaultOrder.parse(order), seen: 0, struck: false };
    this.#faults.push(fault);
    return fault;
  }

  list(): Fault[] {
    return this.#faults.map((fault) => ({ ...fault }));
  }

  clear(): void {
    this.#faults = [];
  }

  /** Counts a call, and gives the fault that strikes it. */
  strike(call: Call): Fault | undefined {
    let striking: Fault | undefined;
    for (const fault of this.#faults.filter((candidate) => !candidate.struck && matches(candidate, call))) {
      fault.seen += 1;
      if (fault.seen < fault.nth) continue;
      fault.struck = true;
      striking ??= fault;
    }
    return striking;
  }
}

const matches = (fault: Fault, call: Call): boolean =>
  (fault.service === '*' || fault.service === call.service) &&
  (fault.operation === '*' || fault.operation === call.operation);
