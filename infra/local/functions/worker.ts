import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { readClock } from '../shared-time.ts';
import { replaceDate } from './programme-date.ts';
import type { Invocation, InvocationResult, WorkerStart } from './protocol.ts';

type Handler = (event: unknown, context: object) => unknown;

const start = workerData as WorkerStart;
const machineNow = Date.now.bind(Date);
replaceDate(readClock(start.clock, machineNow));

const loading = load();
loading.catch(() => undefined); // told by the first invocation
parentPort?.on('message', (invocation: Invocation) => void run(invocation));

async function load(): Promise<Handler> {
  const bundle = (await import(pathToFileURL(start.file).href)) as Record<string, unknown>;
  const handler = bundle[start.handler];
  if (typeof handler !== 'function') throw new TypeError(`${start.file} exports no ${start.handler}`);
  return handler as Handler;
}

async function run({ requestId, event, milliseconds }: Invocation): Promise<void> {
  const deadline = machineNow() + milliseconds;
  const context = {
    functionName: start.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: start.arn,
    memoryLimitInMB: String(start.memory),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${start.name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - machineNow()),
  };
  try {
    const handler = await loading;
    const result = await handler(JSON.parse(event), context);
    send({ requestId, result: JSON.stringify(result ?? null) });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const trace = (error.stack ?? '').split('\n');
    send({ requestId, errorType: error.name, errorMessage: error.message, trace });
  }
}

function send(result: InvocationResult): void {
  parentPort?.postMessage(result);
}
