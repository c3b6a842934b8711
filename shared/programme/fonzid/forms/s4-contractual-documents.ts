import type { FormDefinition } from '../../../forms/definition.ts';
import { languages } from '../choices.ts';

/** A paper by which somebody takes on a service. */
const commits = "signed and kind in ('convention_partenariat', 'contrat_gestion')";

/** S4: the contracts and rules in which gender and inclusion are written down. */
export const contractualDocuments: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'docs',
      label: { ar: 'الوثائق', fr: 'Documents', en: 'Documents' },
      item: { ar: 'وثيقة', fr: 'Document', en: 'Document' },
      required: true,
      min: 1,
      max: 60,
      fields: [
        {
          kind: 'choice',
          name: 'kind',
          label: { ar: 'نوع الوثيقة', fr: 'Type de document', en: 'Kind of document' },
          required: true,
          options: [
            {
              value: 'cahier_des_charges',
              label: { ar: 'دفتر التحملات', fr: 'Cahier des charges', en: 'Specifications' },
            },
            {
              value: 'reglement_interieur',
              label: { ar: 'نظام داخلي', fr: 'Règlement intérieur', en: 'Internal rules' },
            },
            { value: 'business_plan', label: { ar: 'مخطط الأعمال', fr: 'Business plan', en: 'Business plan' } },
            {
              value: 'convention_partenariat',
              label: { ar: 'اتفاقية شراكة', fr: 'Convention de partenariat', en: 'Partnership agreement' },
            },
            { value: 'dao', label: { ar: 'ملف طلب العروض', fr: 'Dossier d’appel d’offres', en: 'Tender documents' } },
            {
              value: 'contrat_gestion',
              label: { ar: 'عقد تدبير', fr: 'Contrat de gestion', en: 'Management contract' },
            },
            { value: 'code_conduite', label: { ar: 'مدونة سلوك', fr: 'Code de conduite', en: 'Code of conduct' } },
          ],
        },
        {
          kind: 'choice',
          name: 'lang',
          label: { ar: 'لغة الوثيقة', fr: 'Langue du document', en: 'Language of the document' },
          required: true,
          options: languages,
        },
        {
          kind: 'list',
          name: 'gsi_clauses',
          label: { ar: 'البنود المتعلقة بالنوع والإدماج', fr: 'Clauses genre et inclusion', en: 'GSI clauses' },
          item: { ar: 'بند', fr: 'Clause', en: 'Clause' },
          required: true,
          min: 1,
          max: 30,
          fields: [
            {
              kind: 'text',
              name: 'text',
              label: { ar: 'نص البند', fr: 'Texte de la clause', en: 'Text of the clause' },
              required: true,
              long: true,
              max: 1000,
            },
          ],
        },
        { kind: 'boolean', name: 'signed', label: { ar: 'موقعة', fr: 'Signé', en: 'Signed' }, required: true },
        {
          kind: 'date',
          name: 'date',
          label: { ar: 'تاريخ التوقيع', fr: 'Date de signature', en: 'Date of signature' },
          required: { when: 'signed' },
          checks: [{ notAfter: 'today' }],
        },
        {
          kind: 'text',
          name: 'service',
          label: { ar: 'الخدمة المعنية', fr: 'Service concerné', en: 'Service concerned' },
          help: {
            ar: 'الاسم كما ورد في S2، بالنسبة لاتفاقيات الشراكة وعقود التدبير.',
            fr: 'Le nom tel qu’en S2, pour une convention ou un contrat de gestion.',
            en: 'The name as in S2, for an agreement or a management contract.',
          },
          required: { when: "kind in ('convention_partenariat', 'contrat_gestion')" },
          max: 80,
        },
      ],
    },
  ],
  rules: [
    {
      name: 'every-service-has-a-partner',
      severity: 'error',
      source: 'domain §2.2 S4',
      message: {
        ar: 'خدمة دون اتفاقية أو عقد تدبير موقع: {service}.',
        fr: 'Un service reste sans convention ni contrat signé : {service}.',
        en: 'A service has no signed agreement or contract: {service}.',
      },
      holds: `not any(S2.services where not name in (this.docs.service where ${commits}))`,
      at: 'docs',
      show: { service: `value(S2.services.name where not name in (this.docs.service where ${commits}))` },
    },
  ],
  evidence: [
    {
      kind: 'contractual_documents',
      title: { ar: 'الوثائق نفسها', fr: 'Les documents eux-mêmes', en: 'The documents themselves' },
      min: 1,
    },
  ],
};
