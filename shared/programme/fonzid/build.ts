import type { StageDefinition } from '../definition.ts';
import { contractAward } from './forms/b1-contract-award.ts';
import { siteStart } from './forms/b2-site-start.ts';
import { worksProgress } from './forms/b3-works-progress.ts';
import { operatorAndStaff } from './forms/b4-operator-staff.ts';
import { provisionalAcceptance } from './forms/b5-provisional-acceptance.ts';
import { opening } from './forms/b6-opening.ts';
import { secondReaderFrom } from './thresholds.ts';

/** Stage 3 (domain §2.3): from the contract to the open door. Days count from G2. */
export const build: StageDefinition = {
  id: 'build',
  title: { ar: 'إنجاز البنيات التحتية', fr: 'Réalisation', en: 'Infrastructure build' },
  days: 240,
  milestones: [
    {
      code: 'B1',
      title: { ar: 'إسناد الصفقة', fr: 'Attribution du marché', en: 'Contract award' },
      due: { after: 'stage', days: 45 },
      required: true,
      acceptedBy: ['coordinator'],
      secondSignature: { role: 'fund_manager', when: `amount >= ${secondReaderFrom}` },
      form: contractAward,
    },
    {
      code: 'B2',
      title: { ar: 'انطلاق الأشغال', fr: 'Démarrage du chantier', en: 'Site start' },
      due: { after: 'stage', days: 60 },
      required: true,
      acceptedBy: ['coordinator'],
      form: siteStart,
    },
    {
      code: 'B3',
      title: { ar: 'تقدم الأشغال', fr: 'Avancement des travaux', en: 'Works progress' },
      // every 60 days, the first a month after the site start: days 90, 150 and 210
      due: { after: 'stage', days: 90 },
      recurs: { times: 3, every: 60 },
      required: true,
      acceptedBy: ['coordinator'],
      form: worksProgress,
    },
    {
      code: 'B4',
      title: {
        ar: 'التجهيز والمسيّر والموارد البشرية',
        fr: 'Équipement, opérateur et personnel',
        en: 'Equipment, operator, staff',
      },
      due: { after: 'stage', days: 200 },
      required: true,
      acceptedBy: ['coordinator'],
      form: operatorAndStaff,
    },
    {
      code: 'B5',
      title: { ar: 'التسلم المؤقت', fr: 'Réception provisoire', en: 'Provisional acceptance' },
      due: { after: 'stage', days: 210 },
      required: true,
      acceptedBy: ['coordinator'],
      form: provisionalAcceptance,
    },
    {
      code: 'B6',
      title: { ar: 'افتتاح الخدمات', fr: 'Ouverture des services', en: 'Opening of services' },
      due: { after: 'stage', days: 240 },
      required: true,
      acceptedBy: ['coordinator', 'fund_manager'],
      form: opening,
    },
  ],
  gate: {
    id: 'G3',
    title: { ar: 'الانتقال إلى التتبع', fr: 'Passage au suivi', en: 'Gate to monitoring' },
    signedBy: ['coordinator', 'fund_manager'],
    conditions: [
      {
        name: 'planned-assets-are-open',
        holds: 'not any(S2.services where not name in (B6.services.name where capacity_open > 0))',
        message: {
          ar: 'مرفق مبرمج لم يفتح بعد',
          fr: 'un équipement prévu n’est pas ouvert',
          en: 'a planned asset is not open',
        },
        source: 'domain §2.3 G3',
      },
      {
        name: 'no-reserve-overdue',
        holds: 'not any(B5.reserves where not answered(closed_on) and due < today)',
        message: {
          ar: 'تحفظ تجاوز أجله دون رفعه',
          fr: 'une réserve est échue et non levée',
          en: 'a reserve is overdue',
        },
        source: 'domain §2.3 G3',
      },
    ],
  },
};
