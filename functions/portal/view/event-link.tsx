import type { Child } from 'hono/jsx';
import { path } from '../paths.ts';

/** The way to an event in the history of its project. */
export function EventLink({ caseId, seq, children }: { caseId: string; seq: number; children: Child }) {
  const before = seq > 1 ? String(seq - 1) : undefined;
  return <a href={`${path('/cases/{caseId}/history', { caseId }, { cursor: before })}#e${seq}`}>{children}</a>;
}
