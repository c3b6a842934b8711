import type { FormDefinition } from '../../../forms/definition.ts';
import { units } from '../units.ts';

/** D2: the zone and who works in it, before anything changes. */
export const profile: FormDefinition = {
  fields: [
    {
      kind: 'decimal',
      name: 'zone_area',
      label: { ar: 'مساحة المنطقة', fr: 'Superficie de la zone', en: 'Area of the zone' },
      unit: units.hectare,
      required: true,
      above: 0,
      max: 10_000,
    },
    {
      kind: 'integer',
      name: 'firms_total',
      label: {
        ar: 'عدد المقاولات المستقرة بالمنطقة',
        fr: 'Nombre d’entreprises installées',
        en: 'Resident firms',
      },
      unit: units.firm,
      required: true,
      min: 1,
      max: 10_000,
    },
    {
      kind: 'integer',
      name: 'firms_ge50',
      label: {
        ar: 'منها المقاولات التي تشغل 50 شخصا فأكثر',
        fr: 'dont entreprises de 50 salariés et plus',
        en: 'of which with 50 employees or more',
      },
      help: {
        ar: 'ابتداء من 50 أجيرا، تكون المصلحة الطبية للشغل إلزامية.',
        fr: 'À partir de 50 salariés, un service médical du travail propre est obligatoire.',
        en: 'From 50 employees a firm must have its own occupational-medicine service.',
      },
      unit: units.firm,
      required: true,
      min: 0,
      checks: [{ atMost: 'firms_total' }],
    },
    {
      kind: 'integer',
      name: 'firms_women50',
      label: {
        ar: 'منها المقاولات التي تشغل 50 امرأة فأكثر',
        fr: 'dont entreprises employant 50 femmes et plus',
        en: 'of which with 50 women or more',
      },
      help: {
        ar: 'هذه المقاولات ملزمة بتهييء غرفة للرضاعة، ويمكن لمقاولات متجاورة أن تشترك فيها.',
        fr: 'Ces entreprises doivent aménager une chambre d’allaitement ; des entreprises voisines peuvent la partager.',
        en: 'These firms must provide a nursing room; neighbouring firms may share one.',
      },
      unit: units.firm,
      required: true,
      min: 0,
      checks: [{ atMost: 'firms_total' }, { atMost: 'firms_ge50', severity: 'warning' }],
    },
    {
      kind: 'headcount',
      name: 'emp',
      label: { ar: 'اليد العاملة', fr: 'Effectif', en: 'Employees' },
      help: {
        ar: 'جميع الأشخاص العاملين بالمنطقة، بمن فيهم المؤقتون.',
        fr: 'Toutes les personnes qui travaillent dans la zone, intérimaires compris.',
        en: 'Everybody who works in the zone, temporary staff included.',
      },
      required: true,
    },
    {
      kind: 'headcount',
      name: 'night',
      label: {
        ar: 'العاملون والعاملات ليلا (21:00–06:00)',
        fr: 'Personnes travaillant la nuit (21 h – 6 h)',
        en: 'People working at night (21:00–06:00)',
      },
      required: true,
      checks: [{ atMost: 'emp' }],
    },
    {
      kind: 'headcount',
      name: 'mgr',
      label: { ar: 'الأطر ومناصب المسؤولية', fr: 'Postes d’encadrement', en: 'People in management' },
      required: true,
      checks: [{ atMost: 'emp' }],
    },
    {
      kind: 'headcount',
      name: 'pwd',
      label: {
        ar: 'الأشخاص في وضعية إعاقة',
        fr: 'Personnes en situation de handicap',
        en: 'People with disabilities',
      },
      help: {
        ar: 'الأعداد فقط: دون أي اسم أو معطى طبي.',
        fr: 'Des nombres seulement : ni nom ni donnée médicale.',
        en: 'Numbers only: no names and no medical data.',
      },
      required: false,
      checks: [{ atMost: 'emp' }],
    },
    {
      kind: 'integer',
      name: 'children_u18m',
      label: {
        ar: 'أطفال اليد العاملة دون 18 شهرا',
        fr: 'Enfants du personnel de moins de 18 mois',
        en: "Employees' children under 18 months",
      },
      unit: units.child,
      required: false,
      min: 0,
      max: 100_000,
    },
    {
      kind: 'integer',
      name: 'children_18_48m',
      label: {
        ar: 'أطفال اليد العاملة بين 18 و48 شهرا',
        fr: 'Enfants du personnel de 18 à 48 mois',
        en: "Employees' children of 18 to 48 months",
      },
      unit: units.child,
      required: false,
      min: 0,
      max: 100_000,
    },
    {
      kind: 'percent',
      name: 'response_rate',
      label: {
        ar: 'نسبة المقاولات التي أجابت على الاستمارة',
        fr: 'Taux de réponse des entreprises',
        en: 'Response rate of the firms',
      },
      help: {
        ar: 'إذا قلت النسبة عن 60 في المائة، فقد لا تمثل الأرقام المنطقة ككل.',
        fr: 'Au-dessous de 60 %, les chiffres risquent de ne pas représenter toute la zone.',
        en: 'Below 60 % the figures may not stand for the whole zone.',
      },
      required: true,
      checks: [{ atLeast: 60, severity: 'warning' }],
    },
    {
      kind: 'date',
      name: 'ref_date',
      label: {
        ar: 'التاريخ المرجعي للأرقام',
        fr: 'Date de référence des chiffres',
        en: 'Reference date of the figures',
      },
      required: true,
      checks: [{ notAfter: 'today' }, { withinMonths: 6 }],
    },
  ],
  derived: [
    {
      name: 'women_share',
      label: {
        ar: 'نسبة النساء من اليد العاملة',
        fr: 'Part des femmes dans l’effectif',
        en: 'Share of women employed',
      },
      unit: units.percent,
      formula: 'round(100 * emp.f / emp.total, 1)',
    },
  ],
  evidence: [
    {
      kind: 'firm_survey',
      title: {
        ar: 'لائحة المقاولات المستجوبة، موقعة',
        fr: 'Liste signée des entreprises enquêtées',
        en: 'Signed list of the surveyed firms',
      },
      min: 1,
    },
    {
      kind: 'workforce_table',
      title: {
        ar: 'مستخرج الصندوق الوطني للضمان الاجتماعي أو جدول الموارد البشرية (دون أسماء)',
        fr: 'Extrait CNSS ou tableau RH (sans noms)',
        en: 'CNSS extract or HR table (no names)',
      },
      min: 1,
    },
    { kind: 'questionnaire', title: { ar: 'الاستمارة', fr: 'Questionnaire', en: 'Questionnaire' }, min: 1 },
  ],
};
