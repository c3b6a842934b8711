import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { LocalDate } from '../../shared/domain/time.ts';
import { validateDraft } from '../../shared/forms/draft.ts';
import { fieldsOf } from '../../shared/forms/header.ts';
import { pointerTo } from '../../shared/forms/issue.ts';
import type { Json } from '../../shared/forms/json.ts';
import { jsonSchemaOfForm } from '../../shared/forms/json-schema.ts';
import { schemaOfForm } from '../../shared/forms/schema.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { describeIssue } from '../../shared/i18n/describe-issue.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { answersToForm, placesIn, wrongAnswers } from './answers.ts';
import { evidenceFor } from './content.ts';

const today = LocalDate.parse('2026-11-23');
const forms = new Map(
  fonzid.stages.flatMap((stage) => stage.milestones).map((milestone) => [milestone.form, milestone.code]),
);

/** The content with one place changed; `undefined` if the place is not there. */
function changed(content: Json, path: readonly (string | number)[], value: Json): Json | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (typeof content !== 'object' || content === null) return undefined;
  const copy = structuredClone(content) as Record<string | number, Json>;
  const inner = copy[head];
  if (inner === undefined && rest.length > 0) return undefined;
  const next = changed(inner ?? null, rest, value);
  if (next === undefined) return undefined;
  copy[head] = next;
  return copy;
}

describe.each([...forms].map(([form, code]) => ({ code, form })))('the form of $code', ({ form }) => {
  const contents = answersToForm(form).map((values) => ({ values, evidence: evidenceFor(form) }));

  it('takes every answer of the right kind: only relations between answers may refuse it', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(schemaOfForm(form).safeParse(content)).toMatchObject({ success: true });
        const { content: accepted, issues } = validateForm(form, content, { today });
        const errors = issues.filter(({ severity }) => severity === 'error');
        expect(accepted === undefined).toBe(errors.length > 0);
        for (const issue of issues) expect(describeIssue(issue, form, 'ar')).not.toMatch(/[{}]/);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses every answer of the wrong kind, and names its field', () => {
    fc.assert(
      fc.property(contents, fc.nat(), fc.nat(), (content, place, wrong) => {
        const places = placesIn(fieldsOf(form));
        const { field, path } = places[place % places.length] ?? { field: undefined, path: [] };
        if (field === undefined) return;
        const answers = wrongAnswers(field);
        const bad = changed(JSON.parse(JSON.stringify(content)) as Json, path, answers[wrong % answers.length] ?? null);
        if (bad === undefined) return;
        const { content: accepted, issues } = validateForm(form, bad, { today });
        expect(accepted).toBeUndefined();
        const at = pointerTo(path);
        expect(issues.filter(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`))).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, whatever JSON comes, as submission or as draft', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.record({ values: fc.jsonValue(), evidence: fc.jsonValue() }));
    fc.assert(
      fc.property(anything, (content) => {
        expect(validateForm(form, content, { today }).content).toBeUndefined();
        validateDraft(form, content);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every complete form as a draft', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(validateDraft(form, content)).toEqual({ content, issues: [] });
      }),
      { numRuns: 10 },
    );
  });

  it('is described by its JSON Schema', () => {
    const schema = z.fromJSONSchema(jsonSchemaOfForm(form, 'en'));
    fc.assert(
      fc.property(contents, (content) => {
        expect(schema.safeParse(content)).toMatchObject({ success: true });
      }),
      { numRuns: 10 },
    );
    expect(schema.safeParse({ values: {}, evidence: [] }).success).toBe(false);
  });

  it('finds what it accepts acceptable again, unchanged', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { content: accepted } = validateForm(form, content, { today });
        const again = accepted === undefined ? undefined : validateForm(form, accepted, { today }).content;
        expect(again).toEqual(accepted);
      }),
      { numRuns: 20 },
    );
  });
});
