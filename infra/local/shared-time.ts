/** [programme time, machine time at that moment, speed], and behind them a counter that is odd while they change. */
const numbers = 3;
export const sharedTimeBytes = numbers * Float64Array.BYTES_PER_ELEMENT + Int32Array.BYTES_PER_ELEMENT * 2;

/** Tells the programme's time by a reading that another thread may be changing. */
export function readClock(shared: SharedArrayBuffer, machine: () => number): () => number {
  const { reading, changes } = views(shared);
  return () => {
    for (;;) {
      const before = Atomics.load(changes, 0);
      const [base = 0, at = 0, speed = 1] = reading;
      const now = Math.floor(base + (machine() - at) * speed);
      if (before % 2 === 0 && before === Atomics.load(changes, 0)) return now;
    }
  };
}

/** From `at` of the machine on, the programme's time is `base` and runs at `speed`. */
export function setClock(shared: SharedArrayBuffer, base: number, at: number, speed: number): void {
  const { reading, changes } = views(shared);
  Atomics.add(changes, 0, 1);
  reading.set([base, at, speed]);
  Atomics.add(changes, 0, 1);
}

function views(shared: SharedArrayBuffer) {
  return {
    reading: new Float64Array(shared, 0, numbers),
    changes: new Int32Array(shared, numbers * Float64Array.BYTES_PER_ELEMENT, 1),
  };
}
