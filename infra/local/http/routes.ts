export type Route<Target> = { key: string; target: Target };
export type Match<Target> = { route: Route<Target>; parameters: Record<string, string> };

/** How well a route fits, best first, compared position by position. API Gateway's order: whole path, `{proxy+}`, `$default`. */
type Rank = readonly number[];

/**
 * Finds the route that API Gateway would take for a request: a path that matches as a whole before one that ends in a
 * greedy `{proxy+}`, both before `$default`; within these, the more literal path and then the exact method.
 */
export function findRoute<Target>(
  routes: readonly Route<Target>[],
  method: string,
  path: string,
): Match<Target> | undefined {
  let best: (Match<Target> & { rank: Rank }) | undefined;
  for (const route of routes) {
    const match = matchRoute(route, method, path);
    if (match !== undefined && (best === undefined || compareRanks(match.rank, best.rank) < 0)) best = match;
  }
  return best && { route: best.route, parameters: best.parameters };
}

function matchRoute<Target>(
  route: Route<Target>,
  method: string,
  path: string,
): (Match<Target> & { rank: Rank }) | undefined {
  if (route.key === '$default') return { route, parameters: {}, rank: [2] };
  const [routeMethod = '', pattern = ''] = route.key.split(' ');
  if (routeMethod !== 'ANY' && routeMethod !== method) return undefined;
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  const parameters: Record<string, string> = {};
  const rank: number[] = [];
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(.+?)(\+?)\}$/.exec(part);
    const value = given[index];
    if (value === undefined) return undefined;
    if (name === null && part !== value) return undefined;
    rank.push(name === null ? 0 : 1);
    const [, parameter = '', greedy] = name ?? [];
    if (greedy === '+') {
      const rest = given.slice(index).join('/');
      if (rest === '') return undefined;
      parameters[parameter] = decode(rest);
      return { route, parameters, rank: [1, -index, ...rank, methodRank(routeMethod)] };
    }
    if (name !== null) parameters[parameter] = decode(value);
  }
  if (given.length !== wanted.length) return undefined;
  return { route, parameters, rank: [0, 0, ...rank, methodRank(routeMethod)] };
}

function methodRank(method: string): number {
  return method === 'ANY' ? 1 : 0;
}

function compareRanks(left: Rank, right: Rank): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function partsOf(path: string): string[] {
  return path.replace(/^\//, '').split('/');
}

/** Percent signs that encode nothing stay as they are. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
