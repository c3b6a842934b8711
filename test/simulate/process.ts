/** Ends the process that it was given to. */
export type Kill = (by: Error) => void;

/**
 * Works in a process that can be killed: nothing of it goes on after that, not even what it does about errors. Rejects with what killed it, as
 * whoever started it hears of its death.
 */
export async function inProcess<T>(work: (kill: Kill) => Promise<T>): Promise<T> {
  const death = Promise.withResolvers<never>();
  return Promise.race([work(death.reject), death.promise]);
}

/** What a call answers whose process was killed in the middle of it. */
export async function neverReturns(): Promise<never> {
  return Promise.withResolvers<never>().promise;
}
