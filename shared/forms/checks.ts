import { addDays } from '../domain/calendar.ts';
import { LocalDate } from '../domain/time.ts';
import type { Check } from './definition.ts';
import { lookUp } from './evaluate.ts';
import { type FormIssue, type IssueCode, pointerTo } from './issue.ts';
import { type FormContext, type Frame, isRecord, leadsOutside } from './scope.ts';

type Path = readonly (string | number)[];
/** A limit, where it comes from, and what the words about it need. */
type Limit<Value, Source extends string> = {
  readonly value: Value;
  readonly source: Source | 'answer' | 'accepted';
  readonly params: FormIssue['params'];
};
type Amount = { readonly is: number; readonly at: Path; readonly limit: Limit<number, 'limit'> };

/** Judges one answer by one check; an answer or a limit that is not there, or is of another type, is judged elsewhere. */
export function judge(check: Check, value: unknown, path: Path, frame: Frame, context: FormContext): FormIssue[] {
  const severity = check.severity ?? 'error';
  const issue = (at: Path, code: IssueCode, params: FormIssue['params']): FormIssue => ({
    pointer: pointerTo(at),
    code,
    severity,
    params,
  });
  if ('atMost' in check || 'atLeast' in check) {
    const [operand, isBroken, word] =
      'atMost' in check
        ? ([check.atMost, (is: number, limit: number) => is > limit, 'above'] as const)
        : ([check.atLeast, (is: number, limit: number) => is < limit, 'below'] as const);
    return amounts(value, operand, path, frame, context)
      .filter((one) => isBroken(one.is, one.limit.value))
      .map((one) => issue(one.at, `${word}-${one.limit.source}`, one.limit.params));
  }
  const day = LocalDate.safeParse(value);
  if (!day.success) return [];
  if ('withinMonths' in check) {
    const limit = monthsBefore(context.today, check.withinMonths);
    return day.data < limit ? [issue(path, 'too-old', { months: check.withinMonths, limit })] : [];
  }
  const limit = dayLimit('notAfter' in check ? check.notAfter : check.notBefore, frame, context);
  if (limit === undefined) return [];
  if ('notAfter' in check) return day.data > limit.value ? [issue(path, `after-${limit.source}`, limit.params)] : [];
  return day.data < limit.value ? [issue(path, `before-${limit.source}`, limit.params)] : [];
}

const isHeadcount = (value: unknown): value is { f: number; m: number } =>
  isRecord(value) && typeof value['f'] === 'number' && typeof value['m'] === 'number';

function limitFrom<Value extends string | number>(reference: string, value: Value): Limit<Value, never> {
  const path = reference.split('.');
  const [milestone = ''] = path;
  if (leadsOutside(path)) return { value, source: 'accepted', params: { limit: value, milestone } };
  return { value, source: 'answer', params: { limit: value, answer: reference } };
}

/** Pairs of amount and limit: one for a number; women and men apart where both are headcounts, else the total. */
function amounts(value: unknown, operand: number | string, at: Path, frame: Frame, context: FormContext): Amount[] {
  const is = isHeadcount(value) ? value.f + value.m : value;
  if (typeof operand === 'number') {
    return typeof is === 'number'
      ? [{ is, at, limit: { value: operand, source: 'limit', params: { limit: operand } } }]
      : [];
  }
  const limit = lookUp(operand.split('.'), frame, context);
  if (isHeadcount(value) && isHeadcount(limit)) {
    return [
      { is: value.f, at: [...at, 'f'], limit: limitFrom(operand, limit.f) },
      { is: value.m, at: [...at, 'm'], limit: limitFrom(operand, limit.m) },
    ];
  }
  const most = isHeadcount(limit) ? limit.f + limit.m : limit;
  return typeof is === 'number' && typeof most === 'number' ? [{ is, at, limit: limitFrom(operand, most) }] : [];
}

function dayLimit(
  operand: string | { day: string; plusDays: number },
  frame: Frame,
  context: FormContext,
): Limit<LocalDate, 'today'> | undefined {
  const [reference, shift] = typeof operand === 'string' ? [operand, 0] : [operand.day, operand.plusDays];
  const day = LocalDate.safeParse(lookUp(reference.split('.'), frame, context));
  if (!day.success) return undefined;
  const value = shift === 0 ? day.data : addDays(day.data, shift);
  return reference === 'today' ? { value, source: 'today', params: { limit: value } } : limitFrom(reference, value);
}

/** The same day so many months earlier, or the last of its month. */
function monthsBefore(day: LocalDate, months: number): LocalDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(Number(day.slice(8)), last);
  return LocalDate.parse(new Date(Date.UTC(Math.floor(month / 12), month % 12, dayOfMonth)).toISOString().slice(0, 10));
}
