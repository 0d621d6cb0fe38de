import { checkCost } from './check-cost.ts';

/** One size, in a process of its own: what another size left in memory is no part of its figures. */
if (import.meta.main) {
  console.log(JSON.stringify(await checkCost(Number(process.argv[2]))));
}
