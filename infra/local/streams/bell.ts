import { setTimeout as pause } from 'node:timers/promises';

/** Wakes whoever waits for news, before the time at which they would look by themselves. */
export type Bell = {
  ring: () => void;
  /** Resolves after this time, or at the next ring. */
  wait: (milliseconds: number) => Promise<void>;
  /** When it rang last, by `performance.now()`. */
  lastRing: () => number;
};

export function makeBell(): Bell {
  let ears = new AbortController();
  let rung = 0;
  return {
    ring() {
      rung = performance.now();
      ears.abort();
      ears = new AbortController();
    },
    lastRing: () => rung,
    wait: (milliseconds) => pause(milliseconds, undefined, { signal: ears.signal, ref: false }).catch(() => undefined),
  };
}
