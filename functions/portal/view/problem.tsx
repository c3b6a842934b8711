import type { Text } from '../../../shared/forms/text.ts';
import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import type { FieldProblem, Problem } from '../api.ts';
import { useWords } from './words.tsx';

type Said = { heading: Text; text: Text };

const byStatus: Readonly<Record<number, Said>> = {
  403: { heading: t.notAllowed, text: t.notAllowedText },
  404: { heading: t.notFound, text: t.notFoundText },
  413: { heading: t.tooLarge, text: t.tooLargeText },
};

/** What a status says where the API said nothing. */
export function saidOf(status: number): Said {
  return byStatus[status] ?? { heading: t.fault, text: t.faultText };
}

/** What was refused, at the top of the page that it was asked from; wrong fields are listed with a way to each. */
export function ProblemSummary({
  problem,
  idOf,
}: {
  problem: Problem | undefined;
  idOf?: (pointer: string) => string;
}) {
  const { say } = useWords();
  if (problem === undefined) return null;
  const errors = (problem.errors ?? []).filter(({ severity }) => severity === 'error');
  return (
    <div class="notice problem" role="alert" tabindex={-1} data-focus>
      <h2>{errors.length > 0 ? say(t.fieldsHeading, { n: errors.length }) : say(t.problemHeading)}</h2>
      <p>{problem.title || say(saidOf(problem.status).text)}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ pointer, message }) => (
            <li>{idOf ? <a href={`#${idOf(pointer)}`}>{message}</a> : message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is wrong with one field, from a refused request. */
export function problemsOf(problem: Problem | undefined, pointer: string): readonly FieldProblem[] {
  return (problem?.errors ?? []).filter((error) => error.pointer === pointer);
}
