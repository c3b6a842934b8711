import type { FormDefinition } from '../../../forms/definition.ts';

/** M8: which constraints are mitigated, which are not, and what else has become possible. */
export const midTermReview: FormDefinition = {
  fields: [],
  evidence: [
    { kind: 'review_report', title: { ar: 'تقرير المراجعة', fr: 'Rapport de revue', en: 'Review report' }, min: 1 },
  ],
};
