import { expect, it } from 'vitest';
import { derivedTexts } from '../../functions/portal/form/derived-texts.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { actionPlan } from '../../shared/programme/fonzid/forms/s1-action-plan.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { fieldsOf } from '../../shared/forms/header.ts';
import type { Derived, Field } from '../../shared/forms/definition.ts';

const context = { today: LocalDate.parse('2026-11-25') };

it('writes what is calculated from amounts as an amount, in dirhams', () => {
  const budgets = [1_250_000_00, 40_000_50];
  const values = { measures: budgets.map((budget) => ({ budget, funding: { fund: budget } })) };
  const texts = derivedTexts(actionPlan, values, context, 'fr');
  expect(texts).toMatchObject({ 'values/budget_total': '1.290.000,50 DH', 'values/fund_total': '1.290.000,50 DH' });
});

it('writes a share with its unit, and says that there is none', () => {
  const [form] = fonzid.stages.flatMap(({ milestones }) => milestones.filter(({ code }) => code === 'D2'));
  if (form === undefined) throw new Error('there is no D2');
  const texts = (values: Record<string, unknown>) => derivedTexts(form.form, values, context, 'en');
  expect(texts({ emp: { f: 30, m: 90 } })).toMatchObject({ 'values/women_share': '25 %' });
  expect(texts({})).toMatchObject({ 'values/women_share': 'not calculated' });
});

/** The names of the amounts in a form, at any depth. */
const amountsIn = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) =>
    field.kind === 'money'
      ? [field.name]
      : field.kind === 'group' || field.kind === 'list'
        ? amountsIn(field.fields)
        : [],
  );
const derivedIn = (shape: { derived?: Derived[] | undefined }, fields: readonly Field[]): Derived[] => [
  ...(shape.derived ?? []),
  ...fields.flatMap((field) => (field.kind === 'list' || field.kind === 'group' ? derivedIn(field, field.fields) : [])),
];

it.each(fonzid.stages.flatMap(({ milestones }) => milestones))(
  '$code has no sum of amounts that passes for a number',
  ({ form }) => {
    const amounts = amountsIn(fieldsOf(form));
    const sums = derivedIn(form, fieldsOf(form)).filter(({ formula }) =>
      amounts.some((amount) => new RegExp(`^sum\\([\\w.]*\\b${amount}\\)$`).test(formula)),
    );
    expect(sums.filter(({ money }) => money !== true)).toEqual([]);
  },
);
