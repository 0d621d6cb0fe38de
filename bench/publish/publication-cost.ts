/** What one publication asked for, in a department. */
export interface PublicationCost {
  cafCode: string;
  establishments: number;
  tableCalls: number;
  bucketCalls: number;
  unitsRead: number;
  unitsWritten: number;
  /** Sent to the bucket. */
  bytes: number;
  milliseconds: number;
}

declare module 'vitest' {
  interface TaskMeta {
    publication?: { alone: PublicationCost; smallest: PublicationCost; largest: PublicationCost };
  }
}
