import type { Actor } from '../../shared/domain/actors.ts';
import type { Route } from './route.ts';

/**
 * What a query may say of a read in a log: codes, days and keys. Of everything else (the name of a file, a text that somebody looks for) only
 * that it was asked is told. A name that is missing here costs detail, never a person's secret.
 */
const told = new Set(
  'caseId stage health status role person organisation duty kind type milestone gate finding from to at on date since until seed size language'.split(
    ' ',
  ),
);

/** A read as it stands in the log: who read which row, of what. */
export function readFields(
  { id: person }: Actor,
  { method, path, action }: Pick<Route<never>, 'method' | 'path' | 'action'>,
  { parameters, query }: { parameters: Readonly<Record<string, string>>; query: URLSearchParams },
): Record<string, unknown> {
  const asked = [...query].map(([name, value]) => [name, told.has(name) ? value : true]);
  return {
    person,
    action,
    row: `${method} ${path}`,
    ...parameters,
    ...(asked.length > 0 && { asked: Object.fromEntries(asked) }),
  };
}
