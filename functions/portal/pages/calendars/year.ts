import type { Call } from '../../page.ts';

export const yearOf = (day: string): string => day.slice(0, 4);

/** The year asked for, or the one it is. */
export function yearAsked({ query, today }: Pick<Call, 'query' | 'today'>): string {
  const asked = query.get('year') ?? '';
  return /^2\d{3}$/.test(asked) ? asked : yearOf(today);
}
