import { expect, it } from 'vitest';
import { LocalDate } from '../../shared/domain/time.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';

const today = LocalDate.parse('2026-11-23');
const forms = fonzid.stages.flatMap(({ milestones }) => milestones.map(({ code, form }) => ({ code, form })));

it.each(forms)('no list within lists, however deep, keeps the form of $code from being judged', ({ form }) => {
  const deep: unknown = JSON.parse('['.repeat(4000) + ']'.repeat(4000));
  const values = Object.fromEntries(form.fields.map(({ name }) => [name, deep]));
  expect(validateForm(form, { values, evidence: [] }, { today }).content).toBeUndefined();
});

it.each(forms)('no record with a `toString` of its own keeps the form of $code from being judged', ({ form }) => {
  const strange = { toString: 1, valueOf: 1 };
  const record = (fields: readonly { name: string }[]) => Object.fromEntries(fields.map(({ name }) => [name, strange]));
  const values = Object.fromEntries(
    form.fields.map((field) => [field.name, field.kind === 'list' ? [record(field.fields)] : strange]),
  );
  const evidence = [{ kind: strange, sha256: strange }];
  expect(validateForm(form, { values, evidence }, { today }).content).toBeUndefined();
});
