import type { FormDefinition } from './definition.ts';
import { judgeEvidence } from './evidence.ts';
import { framesOf } from './frames.ts';
import { error, type FormIssue } from './issue.ts';
import { fileKey, judgeRecord } from './records.ts';
import { judgeRules } from './rules.ts';
import { issuesOfSchema } from './schema-issues.ts';
import { schemaOfForm } from './schema.ts';
import { type FormContext, isRecord } from './scope.ts';
import { FormContent, mostEvidence } from './submission.ts';

export type { FormIssue } from './issue.ts';

/** An event holds the whole content, and DynamoDB refuses items over 400 KB; the rest is for the event and its keys. */
const mostBytes = 300_000;

/** Beyond this a list of issues helps nobody and only makes the answer heavy. */
const mostIssues = 100;

/** The outcome of a validation: `content` exactly when no issue is an error. */
export type Validation = { readonly content?: FormContent; readonly issues: readonly FormIssue[] };

/**
 * Judges a submission. Total: any value gets an answer, none makes it throw, given a form that passes the programme's
 * checker. No type is coerced and no unknown key accepted; the content given back differs from what came in only by NFC,
 * `\n` line breaks and blanks cut from the ends of texts. Issues point at the answer to change; those of derived values
 * point at where the value would stand. Warnings never keep the content back.
 */
export function validateForm(form: FormDefinition, content: unknown, context: FormContext): Validation {
  const { parsed, issues } = judgeAll(form, content, context);
  if (!parsed.success || issues.some((issue) => issue.severity === 'error')) return { issues: cutShort(issues) };
  const accepted = FormContent.parse(parsed.data);
  if (bytesOf(accepted) > mostBytes) return { issues: [error([], 'content-too-large', { max: mostBytes })] };
  return { content: accepted, issues };
}

/** What an unfinished form lacks: answers that are asked for, and kinds of files. All are counted, also where a list of them would be cut short. */
export function countMissing(
  form: FormDefinition,
  content: unknown,
  context: FormContext,
): { answers: number; files: number; otherErrors: number } {
  const errors = judgeAll(form, content, context).issues.filter(({ severity }) => severity === 'error');
  const answers = errors.filter(({ code }) => code === 'required').length;
  const files = errors.filter(({ code }) => code === 'evidence-missing').length;
  return { answers, files, otherErrors: errors.length - answers - files };
}

/** Each complaint once, errors first. */
function judgeAll(form: FormDefinition, content: unknown, context: FormContext) {
  const parsed = schemaOfForm(form).safeParse(content);
  const found = [
    ...(parsed.success ? [] : issuesOfSchema(parsed.error.issues, content)),
    ...judgeWhole(form, parsed.success ? parsed.data : content, context),
  ];
  const each = new Map(found.map((issue) => [JSON.stringify(issue), issue]));
  const issues = [...each.values()].toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  return { parsed, issues };
}

/** What shows only when answers are seen together; also for content whose single answers are partly wrong. */
function judgeWhole(form: FormDefinition, content: unknown, context: FormContext): FormIssue[] {
  if (!isRecord(content)) return [];
  const evidence: unknown[] =
    Array.isArray(content['evidence']) && content['evidence'].length <= mostEvidence ? content['evidence'] : [];
  const attached = new Set(
    evidence.filter((entry) => isRecord(entry)).map((entry) => fileKey(entry['kind'], entry['sha256'])),
  );
  const records = isRecord(content['values']) ? framesOf(form, content['values']) : [];
  return [
    ...records.flatMap((record) => judgeRecord(record, attached, context)),
    ...judgeRules(form, records, context),
    ...judgeEvidence(form, evidence, context.today),
  ];
}

export function bytesOf(content: unknown): number {
  return new TextEncoder().encode(JSON.stringify(content)).length;
}

/** No more than a person can use. */
function cutShort(issues: readonly FormIssue[]): readonly FormIssue[] {
  if (issues.length <= mostIssues) return issues;
  return [...issues.slice(0, mostIssues), error([], 'more-issues', { count: issues.length - mostIssues })];
}
