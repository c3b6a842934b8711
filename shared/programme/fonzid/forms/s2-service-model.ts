import type { FormDefinition } from '../../../forms/definition.ts';

/** S2: who will run each service, for whom, and what pays for it. */
export const serviceModel: FormDefinition = {
  fields: [],
  evidence: [
    { kind: 'business_plan', title: { ar: 'مخطط الأعمال', fr: 'Business plan', en: 'Business plan' }, min: 1 },
    { kind: 'demand_survey', title: { ar: 'دراسة الطلب', fr: 'Enquête de demande', en: 'Demand survey' }, min: 1 },
  ],
};
