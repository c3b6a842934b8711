import type { Route } from './route.ts';

/** Rows under an address prefix: so one reading row serves in the tables of several personas. */
export function under<Deps>(prefix: `/${string}`, rows: readonly Route<Deps>[]): Route<Deps>[] {
  return rows.map((row) => ({ ...row, path: prefix + row.path }));
}
