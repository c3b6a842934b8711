import type { FormDefinition } from '../../../forms/definition.ts';
import { units } from '../units.ts';

/** B2: the site opens, safe and with a way to complain. */
export const siteStart: FormDefinition = {
  fields: [
    {
      kind: 'date',
      name: 'ordre_de_service_on',
      label: {
        ar: 'تاريخ الأمر بالشروع في الأشغال',
        fr: 'Date de l’ordre de service',
        en: 'Date of the service order',
      },
      required: true,
      checks: [{ notBefore: 'B1.signed_on' }, { notAfter: 'today' }],
    },
    {
      kind: 'headcount',
      name: 'workers',
      label: { ar: 'مستخدمو الورش', fr: 'Personnel du chantier', en: 'Workers on site' },
      required: true,
    },
    {
      kind: 'integer',
      name: 'code_of_conduct_signed',
      label: { ar: 'عدد الموقعين على مدونة السلوك', fr: 'Codes de conduite signés', en: 'Codes of conduct signed' },
      unit: units.person,
      required: true,
      min: 0,
      checks: [{ atMost: 'workers.total' }],
    },
    {
      kind: 'boolean',
      name: 'grm_open',
      label: {
        ar: 'آلية تلقي ومعالجة الشكايات متاحة في الورش',
        fr: 'Le mécanisme de plaintes est ouvert sur le chantier',
        en: 'The grievance mechanism is open on site',
      },
      help: {
        ar: 'مجانية، تقبل الشكايات دون اسم، ومتاحة لمستخدمي المناولة.',
        fr: 'Gratuit, anonyme si on le souhaite, ouvert aussi aux sous-traitants.',
        en: 'Free, anonymous if wished, open to subcontracted workers too.',
      },
      required: true,
      mustBeTrue: true,
    },
    {
      kind: 'file',
      name: 'hse_plan',
      label: {
        ar: 'مخطط الصحة والسلامة والبيئة',
        fr: 'Plan hygiène, sécurité, environnement',
        en: 'Health, safety and environment plan',
      },
      required: true,
    },
  ],
  derived: [
    {
      name: 'women_share',
      label: {
        ar: 'حصة النساء بين مستخدمي الورش',
        fr: 'Part des femmes sur le chantier',
        en: 'Share of women on site',
      },
      unit: units.percent,
      formula: 'round(100 * workers.f / workers.total, 1)',
      checks: [{ atLeast: 'B1.women_target', severity: 'warning' }],
    },
  ],
  rules: [
    {
      name: 'everybody-signs',
      severity: 'warning',
      source: 'domain §2.3 B2',
      message: {
        ar: 'لم يوقع بعضُ المستخدمين على مدونة السلوك ({missing}).',
        fr: 'Le code de conduite reste à signer par {missing} personnes.',
        en: 'The code of conduct is not signed yet by {missing} workers.',
      },
      holds: 'code_of_conduct_signed >= workers.total',
      at: 'code_of_conduct_signed',
      show: { missing: 'workers.total - code_of_conduct_signed' },
    },
  ],
  evidence: [
    {
      kind: 'service_order',
      title: { ar: 'الأمر بالشروع في الأشغال', fr: 'Ordre de service', en: 'Service order' },
      min: 1,
    },
    {
      kind: 'code_of_conduct_register',
      title: {
        ar: 'سجل التوقيع على مدونة السلوك',
        fr: 'Registre de signature du code de conduite',
        en: 'Register of signed codes of conduct',
      },
      min: 1,
      restricted: true,
    },
    {
      kind: 'grm_poster_photo',
      title: {
        ar: 'صورة ملصق آلية تلقي الشكايات',
        fr: 'Photo de l’affiche du mécanisme de plaintes',
        en: 'Photo of the grievance poster',
      },
      min: 1,
      photo: true,
    },
  ],
};
