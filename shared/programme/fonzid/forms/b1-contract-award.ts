import type { FormDefinition } from '../../../forms/definition.ts';
import { womenOnSite } from '../thresholds.ts';
import { units } from '../units.ts';

/** B1: the works contract, signed, with the clauses for women in it. */
export const contractAward: FormDefinition = {
  fields: [
    {
      kind: 'text',
      name: 'lot',
      label: { ar: 'الحصة', fr: 'Lot', en: 'Lot' },
      help: {
        ar: 'كما وردت في مخطط إبرام الصفقات (S5).',
        fr: 'Tel qu’au plan de passation (S5).',
        en: 'As in the procurement plan (S5).',
      },
      required: true,
      max: 80,
    },
    {
      kind: 'text',
      name: 'contract_no',
      label: { ar: 'رقم الصفقة', fr: 'N° du marché', en: 'Contract number' },
      required: true,
      max: 60,
    },
    {
      kind: 'text',
      name: 'contractor',
      label: { ar: 'المقاولة نائلة الصفقة', fr: 'Attributaire', en: 'Contractor' },
      required: true,
    },
    {
      kind: 'money',
      name: 'amount',
      label: { ar: 'مبلغ الصفقة', fr: 'Montant du marché', en: 'Contract amount' },
      required: true,
      min: 1,
    },
    {
      kind: 'date',
      name: 'signed_on',
      label: { ar: 'تاريخ التوقيع', fr: 'Signé le', en: 'Signed on' },
      required: true,
      checks: [{ notAfter: 'today' }],
    },
    {
      kind: 'integer',
      name: 'duration',
      label: { ar: 'مدة الإنجاز', fr: 'Délai d’exécution', en: 'Duration' },
      unit: units.day,
      required: true,
      min: 1,
      max: 3650,
    },
    {
      kind: 'percent',
      name: 'women_target',
      label: {
        ar: 'حصة النساء المستهدفة بين مستخدمي الورش',
        fr: 'Part de femmes visée sur le chantier',
        en: 'Target share of women on site',
      },
      help: {
        ar: 'القيمة المعتمدة في البرنامج: 30 في المائة.',
        fr: 'Valeur du programme : 30 %.',
        en: "The programme's value: 30 %.",
      },
      required: true,
      checks: [{ atLeast: womenOnSite, severity: 'warning' }],
    },
    {
      kind: 'decimal',
      name: 'penalty_rate',
      label: { ar: 'غرامة التأخير عن كل يوم', fr: 'Pénalité de retard par jour', en: 'Penalty per day of delay' },
      help: {
        ar: 'عادة 1 في الألف من ثمن الصفقة.',
        fr: 'Souvent 1 ‰ du prix du marché.',
        en: 'Often 1 ‰ of the price.',
      },
      unit: units.perMille,
      required: false,
      min: 0,
      max: 100,
    },
    {
      kind: 'percent',
      name: 'penalty_cap',
      label: { ar: 'سقف الغرامات', fr: 'Plafond des pénalités', en: 'Cap of the penalties' },
      help: { ar: 'عادة 10 في المائة.', fr: 'Souvent 10 %.', en: 'Often 10 %.' },
      required: false,
    },
    {
      kind: 'boolean',
      name: 'gsi_clauses_in_contract',
      label: {
        ar: 'العقد يتضمن بنود النوع والإدماج الاجتماعي',
        fr: 'Le marché contient les clauses genre et inclusion',
        en: 'The contract holds the GSI clauses',
      },
      required: true,
      mustBeTrue: true,
    },
  ],
  rules: [
    {
      name: 'amount-within-budget',
      severity: 'error',
      source: 'domain §2.3 B1: at most 110 % of the lot, else a change request',
      message: {
        ar: 'المبلغ يتجاوز ميزانية الحصة بأكثر من 10 % (الحد {most}): يلزم طلب تعديل.',
        fr: 'Le montant dépasse de plus de 10 % le budget du lot (au plus {most}) : une demande de modification est nécessaire.',
        en: 'The amount exceeds the budget of the lot by over 10 % (at most {most}): a change request is needed.',
      },
      holds: 'amount <= 1.1 * value(S5.procurement.amount where lot = this.lot)',
      at: 'amount',
      show: { most: 'round(1.1 * value(S5.procurement.amount where lot = this.lot), 0)' },
    },
    {
      name: 'lot-is-planned',
      severity: 'error',
      source: 'domain §2.2 S5',
      message: {
        ar: 'هذه الحصة غير واردة في مخطط إبرام الصفقات (S5).',
        fr: 'Ce lot ne figure pas au plan de passation (S5).',
        en: 'This lot is not in the procurement plan (S5).',
      },
      holds: 'not count(S5.procurement) > 0 or lot in S5.procurement.lot',
      at: 'lot',
    },
  ],
  evidence: [
    { kind: 'signed_contract', title: { ar: 'العقد الموقع', fr: 'Marché signé', en: 'Signed contract' }, min: 1 },
    {
      kind: 'award_minutes',
      title: { ar: 'محضر إسناد الصفقة', fr: 'Procès-verbal d’attribution', en: 'Award minutes' },
      min: 1,
    },
  ],
};
