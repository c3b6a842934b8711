import type { FormDefinition } from '../../../forms/definition.ts';

/** M10: who keeps it running, with what money, and where the records are. */
export const closure: FormDefinition = {
  fields: [],
  evidence: [
    { kind: 'closure_report', title: { ar: 'تقرير الإغلاق', fr: 'Rapport de clôture', en: 'Closure report' }, min: 1 },
    {
      kind: 'om_agreement',
      title: {
        ar: 'اتفاقية الاستغلال والصيانة',
        fr: "Convention d'exploitation et de maintenance",
        en: 'Operation and maintenance agreement',
      },
      min: 1,
    },
    { kind: 'archive_index', title: { ar: 'فهرس الأرشيف', fr: 'Index des archives', en: 'Archive index' }, min: 1 },
  ],
};
