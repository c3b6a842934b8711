import type { FormDefinition } from '../../../forms/definition.ts';
import { indicatorOptions } from '../catalogue/options.ts';

/** M10: who keeps it running, with what money, and where the records are. */
export const closure: FormDefinition = {
  fields: [
    {
      kind: 'date',
      name: 'operator_term_to',
      label: { ar: 'نهاية مدة المسيّر', fr: 'Fin du mandat de l’opérateur', en: "End of the operator's term" },
      help: { ar: 'ثلاث سنوات على الأقل.', fr: 'Trois ans au moins.', en: 'At least three years.' },
      required: true,
      // three years, one of them a leap year
      checks: [{ notBefore: { day: 'today', plusDays: 1095 } }],
    },
    {
      kind: 'boolean',
      name: 'om_budget_secured',
      label: {
        ar: 'ميزانية الاستغلال والصيانة مؤمنة',
        fr: 'Budget d’exploitation et de maintenance assuré',
        en: 'Budget for operation and maintenance secured',
      },
      required: true,
    },
    {
      kind: 'list',
      name: 'assets_transferred',
      label: { ar: 'المرافق المحولة', fr: 'Équipements transférés', en: 'Assets transferred' },
      item: { ar: 'مرفق', fr: 'Équipement', en: 'Asset' },
      required: true,
      min: 1,
      max: 100,
      unique: ['asset'],
      fields: [
        {
          kind: 'text',
          name: 'asset',
          label: { ar: 'المرفق', fr: 'Équipement', en: 'Asset' },
          help: { ar: 'الاسم كما ورد في S3.', fr: 'Le nom tel qu’en S3.', en: 'The name as in S3.' },
          required: true,
          max: 80,
        },
        {
          kind: 'text',
          name: 'transferred_to',
          label: { ar: 'الجهة المحول إليها', fr: 'Transféré à', en: 'Transferred to' },
          required: true,
        },
        {
          kind: 'date',
          name: 'transferred_on',
          label: { ar: 'تاريخ التحويل', fr: 'Transféré le', en: 'Transferred on' },
          required: true,
          checks: [{ notAfter: 'today' }],
        },
      ],
    },
    {
      kind: 'list',
      name: 'final_actuals',
      label: {
        ar: 'القيم النهائية للمؤشرات',
        fr: 'Valeurs finales des indicateurs',
        en: 'Final values of the indicators',
      },
      item: { ar: 'مؤشر', fr: 'Indicateur', en: 'Indicator' },
      required: true,
      min: 1,
      max: 60,
      unique: ['indicator'],
      fields: [
        {
          kind: 'choice',
          name: 'indicator',
          label: { ar: 'المؤشر', fr: 'Indicateur', en: 'Indicator' },
          required: true,
          options: indicatorOptions,
        },
        {
          kind: 'decimal',
          name: 'value_f',
          label: { ar: 'القيمة بالنسبة للنساء', fr: 'Valeur pour les femmes', en: 'Value for women' },
          required: { when: 'not answered(value)' },
          min: 0,
        },
        {
          kind: 'decimal',
          name: 'value_m',
          label: { ar: 'القيمة بالنسبة للرجال', fr: 'Valeur pour les hommes', en: 'Value for men' },
          required: false,
          min: 0,
        },
        {
          kind: 'decimal',
          name: 'value',
          label: { ar: 'القيمة الإجمالية', fr: 'Valeur globale', en: 'Overall value' },
          required: { when: 'not answered(value_f)' },
          min: 0,
        },
      ],
    },
    {
      kind: 'text',
      name: 'lessons',
      label: { ar: 'الدروس المستخلصة', fr: 'Enseignements', en: 'Lessons' },
      required: true,
      long: true,
      min: 50,
    },
    {
      kind: 'boolean',
      name: 'records_archived',
      label: { ar: 'تمت أرشفة الوثائق', fr: 'Les dossiers sont archivés', en: 'The records are archived' },
      required: true,
    },
    {
      kind: 'text',
      name: 'archive_custodian',
      label: { ar: 'الجهة الحافظة للأرشيف', fr: 'Dépositaire des archives', en: 'Custodian of the archive' },
      help: {
        ar: 'تحفظ الوثائق خمس سنوات على الأقل بعد الإغلاق.',
        fr: 'Les dossiers sont gardés cinq ans au moins après la clôture.',
        en: 'Records are kept for at least five years after closure.',
      },
      required: true,
    },
  ],
  rules: [
    {
      name: 'operation-not-funded',
      severity: 'warning',
      source: 'domain §2.4 M10',
      message: {
        ar: 'ميزانية الاستغلال والصيانة غير مؤمنة.',
        fr: 'Le budget d’exploitation et de maintenance n’est pas assuré.',
        en: 'The budget for operation and maintenance is not secured.',
      },
      holds: 'om_budget_secured',
      at: 'om_budget_secured',
    },
    {
      name: 'records-not-archived',
      severity: 'warning',
      source: 'domain §2.4 M10, §6',
      message: {
        ar: 'لم تتم أرشفة الوثائق بعد.',
        fr: 'Les dossiers ne sont pas encore archivés.',
        en: 'The records are not archived yet.',
      },
      holds: 'records_archived',
      at: 'records_archived',
    },
    {
      name: 'every-asset-is-transferred',
      severity: 'error',
      source: 'domain §2.4 M10',
      message: {
        ar: 'مرفق لم يحول إلى أي جهة ({asset}).',
        fr: 'Un équipement n’est transféré à personne ({asset}).',
        en: 'An asset is transferred to nobody ({asset}).',
      },
      holds: 'not any(S3.assets where not name in this.assets_transferred.asset)',
      at: 'assets_transferred',
      show: { asset: 'value(S3.assets.name where not name in this.assets_transferred.asset)' },
    },
    {
      name: 'every-target-has-a-final-value',
      severity: 'error',
      source: 'domain §2.4 M10',
      message: {
        ar: 'مؤشر له هدف دون قيمة نهائية ({indicator}).',
        fr: 'Un indicateur à cible n’a pas de valeur finale ({indicator}).',
        en: 'An indicator with a target has no final value ({indicator}).',
      },
      holds: 'not any(S1.measures.indicators where not indicator in this.final_actuals.indicator)',
      at: 'final_actuals',
      show: {
        indicator: 'value(S1.measures.indicators.indicator where not indicator in this.final_actuals.indicator)',
      },
    },
  ],
  evidence: [
    { kind: 'closure_report', title: { ar: 'تقرير الإغلاق', fr: 'Rapport de clôture', en: 'Closure report' }, min: 1 },
    {
      kind: 'om_agreement',
      title: {
        ar: 'اتفاقية الاستغلال والصيانة',
        fr: 'Convention d’exploitation et de maintenance',
        en: 'Operation and maintenance agreement',
      },
      min: 1,
    },
    { kind: 'archive_index', title: { ar: 'فهرس الأرشيف', fr: 'Index des archives', en: 'Archive index' }, min: 1 },
  ],
};
