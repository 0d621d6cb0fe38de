/** What a thread is told of its function when it starts. */
export interface WorkerData {
  clockOffset: SharedArrayBuffer;
  /** Address of the bundle, as `import` takes it. */
  file: string;
  exportName: string;
  functionName: string;
  arn: string;
  memoryMb: number;
}

/** One call. The event travels as JSON, as it does on AWS. */
export interface Invocation {
  requestId: string;
  event: string;
  timeoutMs: number;
}

export type Answer =
  | { kind: 'ready' }
  | { kind: 'result'; json: string }
  | { kind: 'error'; name: string; message: string };
