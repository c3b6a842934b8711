import type { StageDefinition } from '../definition.ts';
import { actionPlan } from './forms/s1-action-plan.ts';
import { serviceModel } from './forms/s2-service-model.ts';
import { technicalDesign } from './forms/s3-technical-design.ts';
import { contractualDocuments } from './forms/s4-contractual-documents.ts';
import { permitsAndProcurement } from './forms/s5-permits-procurement.ts';
import { noObjection } from './no-objection.ts';
import { secondReaderFrom } from './thresholds.ts';

/** Stage 2 (domain §2.2): measures, who runs and pays for them, drawings, contracts, permits. Days count from G1. */
export const design: StageDefinition = {
  id: 'design',
  title: { ar: 'تصميم الحلول', fr: 'Conception des solutions', en: 'Solution design' },
  days: 105,
  milestones: [
    {
      code: 'S1',
      title: {
        ar: 'خطة عمل النوع والإدماج الاجتماعي',
        fr: 'Plan d’action genre et inclusion sociale',
        en: 'GSI action plan',
      },
      due: { after: 'stage', days: 30 },
      required: true,
      acceptedBy: ['coordinator'],
      form: actionPlan,
    },
    {
      code: 'S2',
      title: {
        ar: 'نموذج تدبير الخدمات ومخطط الأعمال',
        fr: 'Modèle de service et business plan',
        en: 'Service model and business plan',
      },
      due: { after: 'stage', days: 60 },
      required: true,
      acceptedBy: ['coordinator'],
      form: serviceModel,
    },
    {
      code: 'S3',
      title: { ar: 'التصميم التقني', fr: 'Conception technique', en: 'Technical design' },
      due: { after: 'stage', days: 75 },
      required: true,
      acceptedBy: ['coordinator'],
      secondSignature: { role: 'fund_manager', when: `any(assets where cost >= ${secondReaderFrom})` },
      form: technicalDesign,
    },
    {
      code: 'S4',
      title: {
        ar: 'الوثائق التعاقدية المراعية للنوع والإدماج',
        fr: 'Documents contractuels sensibles au genre et à l’inclusion',
        en: 'GSI-sensitive contractual documents',
      },
      due: { after: 'stage', days: 90 },
      required: true,
      acceptedBy: ['coordinator'],
      form: contractualDocuments,
    },
    {
      code: 'S5',
      title: {
        ar: 'الرخص والميزانية ومخطط إبرام الصفقات وطلب عدم الممانعة',
        fr: 'Autorisations, budget, plan de passation et demande de non-objection',
        en: 'Permits, budget, procurement plan, no-objection request',
      },
      due: { after: 'stage', days: 105 },
      required: true,
      acceptedBy: ['coordinator', 'fund_manager'],
      form: permitsAndProcurement,
    },
  ],
  gate: {
    id: 'G2',
    title: {
      ar: 'الانتقال إلى إنجاز البنيات التحتية',
      fr: 'Passage à la réalisation',
      en: 'Gate to infrastructure build',
    },
    signedBy: ['coordinator', 'fund_manager'],
    noObjection,
  },
};
