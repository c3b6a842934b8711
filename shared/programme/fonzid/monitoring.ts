import type { MilestoneDefinition, StageDefinition } from '../definition.ts';
import { indicatorReport } from './forms/m1-indicator-report.ts';
import { satisfactionSurvey } from './forms/m5-satisfaction-survey.ts';
import { grievanceReturn } from './forms/m6-grievance-return.ts';
import { verificationVisit } from './forms/m7-verification-visit.ts';
import { midTermReview } from './forms/m8-mid-term-review.ts';
import { finalAcceptance } from './forms/m9-final-acceptance.ts';
import { closure } from './forms/m10-closure.ts';

/** One of the four quarterly reports, due 20 days after its quarter's end; the first quarter is that of G3. */
function quarterlyReport(quarter: number): MilestoneDefinition {
  return {
    code: `M${quarter + 1}`,
    title: {
      ar: `التقرير الفصلي للمؤشرات ${quarter + 1}`,
      fr: `Rapport trimestriel d’indicateurs ${quarter + 1}`,
      en: `Quarterly indicator report ${quarter + 1}`,
    },
    due: { after: 'quarter', quarter, days: 20 },
    ...(quarter > 0 && { follows: `M${quarter}` }),
    required: true,
    acceptedBy: ['coordinator'],
    form: indicatorReport,
  };
}

/** Stage 4 (domain §2.4): four quarters of use, measured, then closure. Days count from G3. */
export const monitoring: StageDefinition = {
  id: 'monitoring',
  title: { ar: 'التتبع', fr: 'Suivi', en: 'Monitoring' },
  days: 395,
  milestones: [
    quarterlyReport(0),
    quarterlyReport(1),
    quarterlyReport(2),
    quarterlyReport(3),
    {
      code: 'M5',
      title: {
        ar: 'استقصاء رضا المستفيدات والمستفيدين والإحساس بالأمان',
        fr: 'Enquête de satisfaction et de sécurité des usagers',
        en: 'User satisfaction and safety survey',
      },
      due: { after: 'stage', days: 180 },
      recurs: { times: 2, every: 180 },
      required: true,
      acceptedBy: ['coordinator'],
      form: satisfactionSurvey,
    },
    {
      code: 'M6',
      title: {
        ar: 'حصيلة الشكايات والحوادث',
        fr: 'État des plaintes et des incidents',
        en: 'Grievance and incident return',
      },
      due: { after: 'quarter', quarter: 0, days: 20 },
      recurs: { times: 4, every: 1 },
      required: true,
      acceptedBy: ['coordinator'],
      form: grievanceReturn,
    },
    {
      code: 'M7',
      independentOf: ['B5'],
      title: { ar: 'زيارة التحقق الميداني', fr: 'Visite de vérification', en: 'Verification visit' },
      due: { after: 'stage', days: 170 },
      recurs: { times: 2, every: 180 },
      required: true,
      acceptedBy: ['coordinator'],
      form: verificationVisit,
    },
    {
      code: 'M8',
      title: { ar: 'المراجعة المرحلية', fr: 'Revue à mi-parcours', en: 'Mid-term review' },
      due: { after: 'stage', days: 180 },
      required: true,
      acceptedBy: ['coordinator'],
      form: midTermReview,
    },
    {
      code: 'M9',
      title: {
        ar: 'انتهاء أجل الضمان والتسلم النهائي',
        fr: 'Fin du délai de garantie et réception définitive',
        en: 'End of defects period and final acceptance',
      },
      due: { after: 'milestone', milestone: 'B5', days: 365 },
      required: true,
      acceptedBy: ['coordinator'],
      form: finalAcceptance,
    },
    {
      code: 'M10',
      title: { ar: 'الإغلاق والاستدامة', fr: 'Clôture et durabilité', en: 'Closure and sustainability' },
      due: { after: 'stage', days: 395 },
      required: true,
      acceptedBy: ['coordinator', 'fund_manager'],
      form: closure,
    },
  ],
  gate: {
    id: 'CLOSURE',
    title: { ar: 'إغلاق المشروع', fr: 'Clôture du projet', en: 'Closure of the project' },
    signedBy: ['coordinator', 'fund_manager'],
    conditions: [
      {
        name: 'defects-period-is-over',
        holds: 'days(B5.pv_date, M9.pv_definitive_on) >= 365 and M9.reserves_open = 0',
        message: {
          ar: 'لم ينته أجل الضمان أو بقيت تحفظات',
          fr: 'le délai de garantie court encore ou des réserves restent',
          en: 'the defects period is not over or reserves are open',
        },
        source: 'domain §2.4 M9',
      },
      {
        name: 'records-are-archived',
        holds: 'M10.records_archived',
        message: {
          ar: 'لم تؤرشف الوثائق بعد',
          fr: 'les dossiers ne sont pas archivés',
          en: 'the records are not archived',
        },
        source: 'domain §2.4 M10',
      },
    ],
  },
};
