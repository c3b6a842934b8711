/**
 * Makes this thread's `Date` tell the programme's time: `new Date()`, `Date()` and `Date.now()`. Dates made from values
 * are as ever. Deployed code knows nothing of it.
 */
export function replaceDate(now: () => number): void {
  const RealDate = Date;
  RealDate.now = now;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values: unknown[], made) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, made) as Date,
    apply: () => new RealDate(now()).toString(),
  });
}
