import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What some work asked of the table. */
export interface Cost {
  /** Calls that read. */
  reads: number;
  /** Calls that write, each a transaction. */
  transactions: number;
  /** Capacity units, as the engine counts them. */
  unitsRead: number;
  unitsWritten: number;
}

/** What one call of an operation cost, and what the reactions to it cost. */
export interface UseCaseCost {
  area: string;
  operation: string;
  call: Cost;
  reactions: Cost;
}

declare module 'vitest' {
  interface TaskMeta {
    costs?: UseCaseCost[];
  }
}

const nothing = (): Cost => ({ reads: 0, transactions: 0, unitsRead: 0, unitsWritten: 0 });

const readingCommands = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']);

/** Counts what passes through the clients that are made from now on, whoever makes them. */
export class CapacityMeter {
  #cost = nothing();

  constructor() {
    const { from } = DynamoDBDocumentClient;
    DynamoDBDocumentClient.from = (...given) => {
      const client = from.apply(DynamoDBDocumentClient, given);
      client.middlewareStack.add(
        (next, { commandName = '' }) =>
          async (call) => {
            const answer = await next({ ...call, input: { ...call.input, ReturnConsumedCapacity: 'TOTAL' } });
            const { ConsumedCapacity = [] } = answer.output as {
              ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
            };
            this.#count(commandName, [ConsumedCapacity].flat());
            return answer;
          },
        { step: 'initialize', name: 'capacity meter' },
      );
      return client;
    };
  }

  /** The cost of some work; nothing else may use the table meanwhile. */
  async costOf(work: () => Promise<unknown>): Promise<Cost> {
    this.#cost = nothing();
    await work();
    return { ...this.#cost };
  }

  #count(command: string, consumed: ConsumedCapacity[]): void {
    const units = consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    if (readingCommands.has(command)) {
      this.#cost.reads += 1;
      this.#cost.unitsRead += units;
    } else if (command === 'TransactWriteItemsCommand') {
      this.#cost.transactions += 1;
      this.#cost.unitsWritten += units;
    } else {
      throw new Error(`The meter does not know ${command}`);
    }
  }
}
