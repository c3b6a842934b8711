import type { Field, FormDefinition } from '../../../shared/forms/definition.ts';
import { fieldsOf } from '../../../shared/forms/header.ts';
import { isRecord } from '../../../shared/forms/scope.ts';
import type { AnswerOf } from '../../http/answers.ts';
import type { Content } from './read-answers.ts';

/** As many empty records as a list asks for are drawn at once, up to so many: more would be a long page of nothing. */
const mostEmpty = 20;

/**
 * What a form begins with: the draft; or what was last handed in, if that is newer; or nothing. Lists that ask for records begin with as many,
 * and one that asks for a record of each option (each constraint of the catalogue) with an option in each.
 */
export function contentToBegin(
  form: FormDefinition,
  { draft, submission }: Pick<AnswerOf<'Milestone'>, 'draft' | 'submission'>,
): Content {
  const newest =
    draft !== undefined && (submission === undefined || draft.at > submission.at) ? draft.content : submission?.content;
  const values = isRecord(newest) && isRecord(newest['values']) ? newest['values'] : {};
  const evidence: unknown = isRecord(newest) ? newest['evidence'] : undefined;
  return {
    values: withRecords(fieldsOf(form), values),
    evidence: Array.isArray(evidence) ? evidence.filter(isRecord) : [],
  };
}

function withRecords(fields: readonly Field[], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const filled = fields.flatMap((field) => {
    const value = values[field.name];
    if (field.kind === 'list')
      return [[field.name, Array.isArray(value) && value.length > 0 ? value : emptyRecords(field)] as const];
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(filled);
}

function emptyRecords(list: Field & { kind: 'list' }): Record<string, unknown>[] {
  const [name] = list.unique ?? [];
  const chooser = list.fields.find((field) => field.name === name);
  const options = chooser?.kind === 'choice' && chooser.options.length === list.min ? chooser.options : [];
  return Array.from({ length: Math.min(list.min, mostEmpty) }, (_, at) => {
    const option = options[at];
    return name === undefined || option === undefined ? {} : { [name]: option.value };
  });
}
