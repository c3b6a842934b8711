import type { FormContext } from '../../../../shared/forms/scope.ts';
import type { FieldProblem } from '../../api.ts';
import { byPointer } from '../../form/judge.ts';

/** What every part of a drawn form may ask: what was said of an answer, and what derived values look back on. */
export type Drawing = {
  context: FormContext;
  /** The words that stand beside an answer, by its pointer. */
  messagesAt(pointer: string): string[];
};

export function drawingOf(problems: readonly FieldProblem[], context: FormContext): Drawing {
  const said = byPointer(problems);
  return { context, messagesAt: (pointer) => (said.get(pointer) ?? []).map(({ message }) => message) };
}
