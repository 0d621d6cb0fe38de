/** What putting one file online asked for, in the place of another of as many people. */
export interface ImportCost {
  rows: number;
  /** Records of its transactions. */
  items: number;
  tableCalls: number;
  bucketCalls: number;
  unitsRead: number;
  unitsWritten: number;
}

declare module 'vitest' {
  interface TaskMeta {
    councilImports?: ImportCost[];
  }
}
