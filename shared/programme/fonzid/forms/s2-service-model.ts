import type { FormDefinition } from '../../../forms/definition.ts';
import { operatedAssets } from '../catalogue/asset-types.ts';
import { assetTypeOptions } from '../catalogue/options.ts';
import { modes } from '../choices.ts';
import { units } from '../units.ts';

/** Open all night, 21:00 to 06:00: round the clock, or from the evening into the next morning (domain §3.3). */
const coversNight =
  "(hours_open.from = hours_open.to or (hours_open.from <= '21:00' and hours_open.to >= '06:00' and hours_open.to < hours_open.from))";

const isOperated = `asset_type in (${operatedAssets.map((id) => `'${id}'`).join(', ')})`;

/** S2: who will run each service, for whom, and what pays for it. */
export const serviceModel: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'services',
      label: { ar: 'الخدمات', fr: 'Services', en: 'Services' },
      item: { ar: 'خدمة', fr: 'Service', en: 'Service' },
      required: true,
      min: 1,
      max: 40,
      unique: ['name'],
      fields: [
        {
          kind: 'text',
          name: 'name',
          label: { ar: 'اسم الخدمة', fr: 'Nom du service', en: 'Name of the service' },
          required: true,
          max: 80,
        },
        {
          kind: 'choice',
          name: 'asset_type',
          label: { ar: 'نوع المرفق', fr: 'Type d’équipement', en: 'Type of asset' },
          required: true,
          options: assetTypeOptions,
        },
        {
          kind: 'choice',
          name: 'mode',
          label: { ar: 'طريقة التدبير', fr: 'Mode de gestion', en: 'Way of running it' },
          required: true,
          options: modes,
        },
        {
          kind: 'boolean',
          name: 'licensed',
          label: { ar: 'تتطلب رخصة', fr: 'Soumis à autorisation', en: 'Needs a licence' },
          help: {
            ar: 'مثلا حضانة خاصة (القانون 40-04)؛ حضانة المقاولة غير معنية به.',
            fr: 'Par exemple une crèche privée (loi 40-04) ; une crèche d’entreprise n’en relève pas.',
            en: 'For instance a private nursery (law 40-04); a company nursery does not fall under it.',
          },
          required: true,
        },
        {
          kind: 'money',
          name: 'capex',
          label: { ar: 'كلفة الاستثمار', fr: 'Coût d’investissement', en: 'Investment cost' },
          required: true,
        },
        {
          kind: 'money',
          name: 'opex_year',
          label: { ar: 'كلفة الاستغلال السنوية', fr: 'Coût d’exploitation annuel', en: 'Running cost per year' },
          required: true,
        },
        {
          kind: 'money',
          name: 'tariff',
          label: { ar: 'الثمن للمستفيد(ة)', fr: 'Tarif pour l’usager', en: 'Tariff for the user' },
          required: false,
        },
        {
          kind: 'money',
          name: 'revenue_year',
          label: { ar: 'المداخيل السنوية', fr: 'Recettes annuelles', en: 'Revenue per year' },
          required: true,
        },
        {
          kind: 'text',
          name: 'subsidy_source',
          label: { ar: 'مصدر تغطية العجز', fr: 'Qui couvre le déficit', en: 'Who covers the deficit' },
          help: {
            ar: 'مطلوب إذا كانت المداخيل أقل من كلفة الاستغلال.',
            fr: 'À indiquer si les recettes n’atteignent pas le coût d’exploitation.',
            en: 'Needed where the revenue is below the running cost.',
          },
          required: { when: 'revenue_year < opex_year' },
        },
        {
          kind: 'hours',
          name: 'hours_open',
          label: { ar: 'أوقات الفتح', fr: 'Heures d’ouverture', en: 'Opening hours' },
          required: true,
        },
        {
          kind: 'text',
          name: 'hours_reason',
          label: {
            ar: 'لماذا لا تغطي الأوقات العمل الليلي',
            fr: 'Pourquoi les heures ne couvrent pas le travail de nuit',
            en: 'Why the hours leave out the night shifts',
          },
          required: { when: `D2.night.f > 0 and not ${coversNight}` },
          long: true,
          max: 1000,
        },
        {
          kind: 'headcount',
          name: 'demand_users',
          label: { ar: 'المستفيدون المتوقعون', fr: 'Usagers attendus', en: 'Expected users' },
          required: true,
        },
      ],
      derived: [
        {
          name: 'cost_recovery',
          label: { ar: 'تغطية الكلفة', fr: 'Recouvrement des coûts', en: 'Cost recovery' },
          unit: units.percent,
          formula: 'round(100 * revenue_year / opex_year, 1)',
          checks: [{ atLeast: 80, severity: 'warning' }],
        },
      ],
    },
  ],
  rules: [
    {
      name: 'every-service-has-a-model',
      severity: 'warning',
      source: 'domain §2.2 S2',
      message: {
        ar: 'مرفق من خطة العمل دون نموذج تدبير ({asset}).',
        fr: 'Un équipement du plan d’action reste sans modèle de service ({asset}).',
        en: 'An asset of the action plan has no service model ({asset}).',
      },
      holds: `not any(S1.measures where ${isOperated} and not asset_type in this.services.asset_type)`,
      at: 'services',
      show: {
        asset: `value(S1.measures.title where ${isOperated} and not asset_type in this.services.asset_type)`,
      },
    },
    {
      name: 'demand-within-workforce',
      severity: 'warning',
      source: 'domain §2.1 D2',
      message: {
        ar: 'عدد المستفيدين المتوقعين يفوق اليد العاملة المصرح بها في D2 ({total}).',
        fr: 'Plus d’usagers attendus que l’effectif déclaré en D2 ({total}).',
        en: 'More users expected than the workforce reported in D2 ({total}).',
      },
      each: 'services',
      holds: 'demand_users.total <= D2.emp.total',
      at: 'demand_users',
      show: { total: 'D2.emp.total' },
    },
  ],
  evidence: [
    { kind: 'business_plan', title: { ar: 'مخطط الأعمال', fr: 'Business plan', en: 'Business plan' }, min: 1 },
    { kind: 'demand_survey', title: { ar: 'دراسة الطلب', fr: 'Enquête de demande', en: 'Demand survey' }, min: 1 },
  ],
};
