import type { Case } from './case.ts';
import type { ChangeId, ChangeRequest } from './changes.ts';
import { unlessOpen } from './decision.ts';
import type { Refusal } from './refusal.ts';

/** Whether a case is in a state in which a request can be dealt with: a suspended one only if it would end the pause or the project. */
export function canBeDealtWith(c: Case, { wanted }: ChangeRequest): boolean {
  return (
    c.status === 'open' || (c.status === 'suspended' && (wanted.kind === 'resumption' || wanted.kind === 'withdrawal'))
  );
}

/** The request that somebody means, if it waits for one of these. */
export function pendingChange(
  c: Case,
  change: ChangeId,
  waitsFor: readonly ChangeRequest['status'][],
): { request: ChangeRequest } | { refusal: Refusal } {
  const request = c.changes[change];
  if (request === undefined) return { refusal: { code: 'change.unknown' } };
  const { status } = request;
  if (!waitsFor.includes(status)) return { refusal: { code: 'change.not-awaited', status } };
  const notOpen = canBeDealtWith(c, request) ? undefined : unlessOpen(c);
  return notOpen ? { refusal: notOpen } : { request };
}
