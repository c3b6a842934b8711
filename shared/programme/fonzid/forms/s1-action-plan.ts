import type { FormDefinition } from '../../../forms/definition.ts';

/** S1: the measures that answer each priority constraint, with money, dates, owners and targets. */
export const actionPlan: FormDefinition = {
  fields: [],
  evidence: [{ kind: 'action_plan', title: { ar: 'خطة العمل', fr: "Plan d'action", en: 'Action plan' }, min: 1 }],
};
