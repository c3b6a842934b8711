import type { ReviewComment } from '../../../../shared/domain/events.ts';
import type { FormContext } from '../../../../shared/forms/scope.ts';
import type { FieldProblem } from '../../api.ts';
import { byPointer } from '../../form/judge.ts';

/** What every part of a drawn form may ask: what was said of an answer, and what derived values look back on. */
export type Drawing = {
  context: FormContext;
  /** The words that stand beside an answer, by its pointer. */
  messagesAt(pointer: string): string[];
  /** What the reviewer said of an answer when she gave the form back. */
  commentsAt(pointer: string): readonly ReviewComment[];
};

export function drawingOf(
  problems: readonly FieldProblem[],
  context: FormContext,
  comments: readonly ReviewComment[] = [],
): Drawing {
  const said = byPointer(problems);
  const commented = Map.groupBy(comments, ({ pointer }) => pointer);
  return {
    context,
    messagesAt: (pointer) => (said.get(pointer) ?? []).map(({ message }) => message),
    commentsAt: (pointer) => commented.get(pointer) ?? [],
  };
}
