import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { messageOf } from '../fault.ts';
import type { Functions } from '../functions/functions.ts';
import type { Log } from '../log.ts';
import type { DeadLetters } from '../streams/dead-letters.ts';

/** What a schedule or a rule calls. */
export const Target = z.object({
  Arn: z.string(),
  Input: z.optional(z.string()),
  RetryPolicy: z.optional(z.object({ MaximumRetryAttempts: z.optional(z.int()) })),
  DeadLetterConfig: z.optional(z.object({ Arn: z.string() })),
});
export type Target = z.infer<typeof Target>;

const mostRetries = 3;

/** Calls a target until it succeeds or its retries are used up; then the event goes to its dead-letter queue. Never throws. */
export async function callTarget(
  id: string,
  target: Target,
  event: unknown,
  { functions, deadLetters, log }: { functions: Functions; deadLetters: DeadLetters; log: Log },
  signal: AbortSignal,
): Promise<void> {
  const retries = Math.min(target.RetryPolicy?.MaximumRetryAttempts ?? mostRetries, mostRetries);
  for (let attempt = 0; ; attempt++)
    try {
      await functions.invoke(target.Arn, event);
      return;
    } catch (thrown) {
      if (signal.aborted) return;
      log.warn('schedules', `${id}: ${messageOf(thrown)}`);
      if (attempt >= retries) {
        if (target.DeadLetterConfig !== undefined) deadLetters.send(target.DeadLetterConfig.Arn, event);
        return;
      }
      await pause(1000, undefined, { signal, ref: false }).catch(() => undefined);
    }
}
