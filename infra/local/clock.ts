import * as z from 'zod/mini';
import { readJson, replaceFile } from './durable.ts';
import { readClock, setClock, sharedTimeBytes } from './shared-time.ts';

/** What drives waits: the programme's time, which may run faster than the machine's. */
export type Clock = {
  /** Milliseconds since 1970 in the programme's time. */
  now: () => number;
  /** Programme milliseconds per real one. */
  readonly speed: number;
  /** Resolves once the programme's time is `instant`; rejects with the signal's reason when aborted before. */
  sleepUntil: (instant: number, signal?: AbortSignal) => Promise<void>;
};

export type ProgrammeClock = Clock & {
  /** Moves the programme's time forward at once and wakes whoever waited for it. */
  advance: (milliseconds: number) => void;
  /** Lets it run faster or slower from now on. */
  run: (speed: number) => void;
  /** The clock's reading for other threads, see `readClock`. */
  shared: SharedArrayBuffer;
  stop: () => void;
  /** Stops without saving, as a kill does. */
  kill: () => void;
};

const Saved = z.object({ now: z.number(), at: z.number() });
/** Longer timers overflow in Node and fire at once. */
const longestTimer = 2 ** 31 - 1;
const saveEvery = 1000;

/**
 * The programme's clock, at the machine's speed until told to `run`. It is kept in `file` between starts and never goes
 * back: when an earlier run was ahead of the machine, this one starts ahead as well, also after a kill, because every
 * save reserves the time until the next one.
 */
export function startClock(file: string): ProgrammeClock {
  const saved = Saved.safeParse(readJson(file)).data;
  const machine = Date.now();
  const start = saved === undefined ? machine : Math.max(saved.now, machine + Math.max(0, saved.now - saved.at));
  const shared = new SharedArrayBuffer(sharedTimeBytes);
  const now = readClock(shared, Date.now);
  const sleepers = new Set<() => void>();
  let speed = 1;
  let reserved = 0;

  const save = (ahead: number) => {
    reserved = now() + ahead * speed;
    replaceFile(file, JSON.stringify({ now: reserved, at: Date.now() + ahead }));
  };
  const set = (base: number) => {
    setClock(shared, base, Date.now(), speed);
    if (base + saveEvery * speed > reserved) save(2 * saveEvery);
    for (const look of sleepers) look();
  };
  set(start);
  const saving = setInterval(() => save(2 * saveEvery), saveEvery).unref();
  return {
    now,
    shared,
    get speed() {
      return speed;
    },
    sleepUntil: (instant, signal) => sleepUntil({ instant, signal, now, speed: () => speed, sleepers }),
    advance: (milliseconds) => set(now() + milliseconds),
    run(faster) {
      const base = now();
      speed = faster;
      set(base);
    },
    stop() {
      clearInterval(saving);
      save(0);
    },
    kill: () => clearInterval(saving),
  };
}

type Sleep = {
  instant: number;
  signal: AbortSignal | undefined;
  now: () => number;
  speed: () => number;
  sleepers: Set<() => void>;
};

function sleepUntil({ instant, signal, now, speed, sleepers }: Sleep): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      sleepers.delete(look);
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const abort = () => end(() => reject(asError(signal?.reason)));
    const look = () => {
      clearTimeout(timer);
      const left = instant - now();
      if (left <= 0) return end(resolve);
      timer = setTimeout(look, Math.min(Math.ceil(left / speed()), longestTimer));
    };
    if (signal?.aborted === true) return abort();
    signal?.addEventListener('abort', abort);
    sleepers.add(look);
    look();
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('Aborted');
}
