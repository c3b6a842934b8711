import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { WorkLog } from './work-log.ts';

/** How an invocation runs: what it logs to, and how long it may still take. */
export type Run = { log: WorkLog; remainingMilliseconds: () => number };

/** A Lambda without callers: fed by a stream, a schedule or the state machine. Each invocation has its own log keys. */
export function workFunction<Input, Answer>(handle: (input: Input, run: Run) => Promise<Answer>) {
  const log = new Logger();
  const run = async (input: Input, context: Context): Promise<Answer> =>
    handle(input, { log, remainingMilliseconds: () => context.getRemainingTimeInMillis() });
  return middy(run).before(({ context }) => {
    log.resetKeys();
    log.addContext(context);
  });
}
