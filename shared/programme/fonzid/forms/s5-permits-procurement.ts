import type { FormDefinition } from '../../../forms/definition.ts';
import { permitStates } from '../choices.ts';

/** S5: permits asked for, money counted, procurement planned, no-objection requested. */
export const permitsAndProcurement: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'permits',
      label: { ar: 'الرخص', fr: 'Autorisations', en: 'Permits' },
      item: { ar: 'رخصة', fr: 'Autorisation', en: 'Permit' },
      required: false,
      min: 0,
      max: 40,
      fields: [
        {
          kind: 'choice',
          name: 'kind',
          label: { ar: 'نوع الرخصة', fr: 'Type d’autorisation', en: 'Kind of permit' },
          required: true,
          options: [
            { value: 'building', label: { ar: 'رخصة البناء', fr: 'Permis de construire', en: 'Building permit' } },
            { value: 'nursery', label: { ar: 'رخصة الحضانة', fr: 'Autorisation de crèche', en: 'Nursery licence' } },
            { value: 'health', label: { ar: 'ترخيص صحي', fr: 'Autorisation sanitaire', en: 'Health authorisation' } },
            {
              value: 'food',
              label: {
                ar: 'ترخيص السلامة الغذائية (أونسا)',
                fr: 'Autorisation sanitaire ONSSA',
                en: 'Food safety (ONSSA)',
              },
            },
            {
              value: 'transport',
              label: {
                ar: 'رخصة نقل المستخدمين',
                fr: 'Agrément de transport du personnel',
                en: 'Staff transport licence',
              },
            },
            { value: 'other', label: { ar: 'رخصة أخرى', fr: 'Autre', en: 'Other' } },
          ],
        },
        {
          kind: 'text',
          name: 'authority',
          label: { ar: 'الجهة المختصة', fr: 'Autorité', en: 'Authority' },
          required: true,
        },
        {
          kind: 'date',
          name: 'filed_on',
          label: { ar: 'تاريخ الإيداع', fr: 'Déposée le', en: 'Filed on' },
          required: true,
          checks: [{ notAfter: 'today' }],
        },
        {
          kind: 'date',
          name: 'expected_on',
          label: { ar: 'التاريخ المتوقع للجواب', fr: 'Réponse attendue le', en: 'Answer expected on' },
          required: true,
          checks: [{ notBefore: 'filed_on' }],
        },
        {
          kind: 'choice',
          name: 'status',
          label: { ar: 'الحالة', fr: 'État', en: 'Status' },
          required: true,
          options: permitStates,
        },
      ],
    },
    {
      kind: 'money',
      name: 'budget_total',
      label: { ar: 'الميزانية الإجمالية', fr: 'Budget total', en: 'Total budget' },
      help: {
        ar: 'تساوي مجموع ميزانيات تدابير S1.',
        fr: 'Égal à la somme des budgets des mesures de S1.',
        en: 'Equal to the sum of the budgets of the measures of S1.',
      },
      required: true,
    },
    {
      kind: 'list',
      name: 'procurement',
      label: { ar: 'مخطط إبرام الصفقات', fr: 'Plan de passation des marchés', en: 'Procurement plan' },
      item: { ar: 'حصة', fr: 'Lot', en: 'Lot' },
      required: true,
      min: 1,
      max: 40,
      unique: ['lot'],
      fields: [
        { kind: 'text', name: 'lot', label: { ar: 'الحصة', fr: 'Lot', en: 'Lot' }, required: true, max: 80 },
        {
          kind: 'choice',
          name: 'method',
          label: { ar: 'طريقة الإبرام', fr: 'Mode de passation', en: 'Method' },
          required: true,
          options: [
            { value: 'open_tender', label: { ar: 'طلب عروض مفتوح', fr: 'Appel d’offres ouvert', en: 'Open tender' } },
            {
              value: 'restricted_tender',
              label: { ar: 'طلب عروض محدود', fr: 'Appel d’offres restreint', en: 'Restricted tender' },
            },
            { value: 'negotiated', label: { ar: 'مسطرة تفاوضية', fr: 'Procédure négociée', en: 'Negotiated' } },
            { value: 'purchase_order', label: { ar: 'سند طلب', fr: 'Bon de commande', en: 'Purchase order' } },
          ],
        },
        { kind: 'money', name: 'amount', label: { ar: 'المبلغ', fr: 'Montant', en: 'Amount' }, required: true, min: 1 },
        {
          kind: 'date',
          name: 'publish_on',
          label: { ar: 'تاريخ النشر', fr: 'Publication le', en: 'Publication on' },
          required: true,
        },
        {
          kind: 'date',
          name: 'award_on',
          label: { ar: 'تاريخ الإسناد', fr: 'Attribution le', en: 'Award on' },
          required: true,
          checks: [{ notBefore: 'publish_on' }],
        },
      ],
    },
    {
      kind: 'date',
      name: 'no_objection_requested_on',
      label: { ar: 'تاريخ طلب عدم الممانعة', fr: 'Non-objection demandée le', en: 'No-objection requested on' },
      required: true,
      checks: [{ notAfter: 'today' }],
    },
  ],
  rules: [
    {
      name: 'budget-is-the-plan',
      severity: 'error',
      source: 'domain §2.2 S5',
      message: {
        ar: 'الميزانية لا تساوي مجموع ميزانيات التدابير في S1 ({sum}).',
        fr: 'Le budget n’est pas la somme des mesures de S1 ({sum}).',
        en: 'The budget is not the sum of the measures of S1 ({sum}).',
      },
      holds: 'not count(S1.measures) > 0 or budget_total = sum(S1.measures.budget)',
      at: 'budget_total',
      show: { sum: 'sum(S1.measures.budget)' },
    },
    {
      name: 'lots-within-budget',
      severity: 'error',
      source: 'domain §2.2 S5',
      message: {
        ar: 'مجموع الحصص ({sum}) يتجاوز الميزانية.',
        fr: 'La somme des lots ({sum}) dépasse le budget.',
        en: 'The lots together ({sum}) exceed the budget.',
      },
      holds: 'sum(procurement.amount) <= budget_total',
      at: 'budget_total',
      show: { sum: 'sum(procurement.amount)' },
    },
    {
      name: 'nursery-licence-in-60-days',
      severity: 'warning',
      source: 'domain §3.3 [S29]',
      message: {
        ar: 'يُبت في رخصة الحضانة داخل 60 يوما: المرجو التحقق من التاريخ.',
        fr: 'Une autorisation de crèche se décide en 60 jours : date à vérifier.',
        en: 'A nursery licence is decided within 60 days: please check the date.',
      },
      each: 'permits',
      holds: "kind != 'nursery' or days(filed_on, expected_on) <= 60",
      at: 'expected_on',
    },
  ],
  evidence: [
    {
      kind: 'filing_receipts',
      title: { ar: 'وصولات إيداع طلبات الرخص', fr: 'Récépissés de dépôt', en: 'Filing receipts' },
      min: 1,
    },
    {
      kind: 'procurement_plan',
      title: { ar: 'مخطط إبرام الصفقات', fr: 'Plan de passation des marchés', en: 'Procurement plan' },
      min: 1,
    },
    {
      kind: 'no_objection_letter',
      title: { ar: 'رسالة عدم الممانعة', fr: 'Lettre de non-objection', en: 'No-objection letter' },
      min: 0,
    },
  ],
};
