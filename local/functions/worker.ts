/** Runs one function in its own thread: the part that Lambda's runtime plays. */
import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from '../clock/shifted-date.ts';
import type { Answer, Invocation, WorkerData } from './messages.ts';

const { clockOffset, file, exportName, functionName, arn, memoryMb } = workerData as WorkerData;
shiftDate(clockOffset);

type Handler = (event: unknown, context: object) => unknown;
const handler = ((await import(file)) as Record<string, Handler>)[exportName];
if (typeof handler !== 'function') throw new Error(`${file} does not export ${exportName}`);

const answer = (message: Answer) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ requestId, event, timeoutMs }: Invocation) => {
  const end = performance.now() + timeoutMs;
  const context = {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: String(memoryMb),
    logGroupName: functionName,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  };
  try {
    answer({ kind: 'result', json: JSON.stringify(await handler(JSON.parse(event), context)) ?? 'null' });
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(stack);
    answer({ kind: 'error', name, message });
  }
});
answer({ kind: 'ready' });
