/** The programme's time by a shared reading: [programme time, machine time at that moment, speed]. */
export function readClock(shared: SharedArrayBuffer, machine: () => number): () => number {
  const reading = new Float64Array(shared);
  return () => {
    const [base = 0, at = 0, speed = 1] = reading;
    return Math.floor(base + (machine() - at) * speed);
  };
}
