import type { Clock } from '../clock.ts';

export type ManualClock = Clock & {
  /**
   * Moves time forward and lets everything that waits for a moment on the way happen at that moment, in order; what
   * these start and wait for in turn happens as well.
   */
  advance: (milliseconds: number) => Promise<void>;
  /** Lets what was started come to rest without moving time. */
  settle: () => Promise<void>;
};

type Sleeper = { instant: number; wake(): void };

/** A clock that stands still until a test moves it. Pauses before retries take no time. */
export function createManualClock(start: string | number): ManualClock {
  let now = new Date(start).getTime();
  const sleepers = new Set<Sleeper>();
  /** Of those that wait for one moment, the one that has waited longest. */
  const next = (): Sleeper | undefined => {
    let first: Sleeper | undefined;
    for (const sleeper of sleepers) if (first === undefined || sleeper.instant < first.instant) first = sleeper;
    return first;
  };
  return {
    now: () => now,
    speed: Infinity,
    sleepUntil: (instant, signal) =>
      new Promise((resolve, reject) => {
        if (instant <= now) return resolve();
        const sleeper = { instant, wake: resolve };
        sleepers.add(sleeper);
        const abort = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'));
        };
        if (signal?.aborted === true) abort();
        else signal?.addEventListener('abort', abort, { once: true });
      }),
    settle,
    async advance(milliseconds) {
      const target = now + milliseconds;
      await settle();
      for (;;) {
        const due = next();
        if (due === undefined || due.instant > target) break;
        now = due.instant;
        sleepers.delete(due);
        due.wake();
        await settle();
      }
      now = target;
    },
  };
}

/** Turns of the event loop: enough for handlers that do nothing but compute. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
