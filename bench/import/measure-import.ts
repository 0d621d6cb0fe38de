import { afterAll, beforeAll, it, vi } from 'vitest';
import { importCouncilFile } from '../../contract/caf-childminders.ts';
import { stagedPeople, stagedPerson } from '../../tests/builders/staged-people.ts';
import { council, habilitated, imported, importOf, readyFile } from '../../tests/functions/childminders.ts';
import { openStage, type Stage } from '../../tests/functions/driver.ts';
import { agent, type Somebody } from '../../tests/functions/people.ts';
import { CapacityMeter } from '../use-cases/capacity-meter.ts';
import type { ImportCost } from './import-cost.ts';

const sizes = [1_500, 15_000, 310_000];
const meter = new CapacityMeter();
let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  await habilitated(stage, await agent(stage, 'cnaf-admin'), caf);
});
afterAll(() => stage.stop());

/** The third file of a council, which replaces the second: the most that an import writes. */
async function costOf(rows: number): Promise<ImportCost> {
  const { id } = await council(stage, caf);
  await imported(stage, caf, id, stagedPeople(3));
  await imported(stage, caf, id, stagedPeople(rows));
  // One person in fifty is another, and two ask for something that the register is to answer.
  const people = stagedPeople(rows).map((person, number) =>
    number % 50 === 0
      ? stagedPerson(number + rows, { line: person.line })
      : { ...person, ...(number % 50 === 1 && number < 100 && { right: 'access' as const }) },
  );
  const request = { as: caf.browser, ...(await importOf(stage, await readyFile(stage, id, people))) };
  const commit = vi.spyOn(stage.deps.records, 'commit');
  const recorded = stage.own.gateway.record();
  const { unitsRead, unitsWritten } = await meter.costOf(() => stage.done(importCouncilFile, request));
  const calls = recorded();
  const items = commit.mock.calls.reduce((sum, [writes]) => sum + writes.length, 0);
  commit.mockRestore();
  const count = (service: string) => calls.filter((call) => call.service === service).length;
  return { rows, items, tableCalls: count('dynamodb'), bucketCalls: count('s3'), unitsRead, unitsWritten };
}

it('imports', async ({ task }) => {
  const costs: ImportCost[] = [];
  for (const rows of sizes) costs.push(await costOf(rows));
  task.meta.councilImports = costs;
});
