import type { FormDefinition } from '../../../forms/definition.ts';
import { severities } from '../choices.ts';

/** M7: somebody from outside looks: does it exist, work, get used? */
export const verificationVisit: FormDefinition = {
  fields: [
    {
      kind: 'date',
      name: 'visited_on',
      label: { ar: 'تاريخ الزيارة', fr: 'Date de la visite', en: 'Visited on' },
      required: true,
      checks: [{ notAfter: 'today' }],
    },
    {
      kind: 'list',
      name: 'visitors',
      label: { ar: 'فريق الزيارة', fr: 'Équipe de visite', en: 'Visitors' },
      item: { ar: 'عضو', fr: 'Membre', en: 'Visitor' },
      required: true,
      min: 1,
      max: 20,
      fields: [
        { kind: 'text', name: 'post', label: { ar: 'الوظيفة', fr: 'Fonction', en: 'Post' }, required: true, max: 120 },
        {
          kind: 'text',
          name: 'organisation',
          label: { ar: 'المؤسسة', fr: 'Organisme', en: 'Organisation' },
          required: true,
        },
        {
          kind: 'boolean',
          name: 'from_holder',
          label: {
            ar: 'ينتمي إلى حامل المشروع',
            fr: 'Appartient au porteur de projet',
            en: 'Belongs to the project holder',
          },
          required: true,
        },
      ],
    },
    {
      kind: 'list',
      name: 'checks',
      label: { ar: 'المعاينات', fr: 'Constats', en: 'Checks' },
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
        { kind: 'boolean', name: 'exists', label: { ar: 'موجود', fr: 'Existe', en: 'Exists' }, required: true },
        {
          kind: 'boolean',
          name: 'functional',
          label: { ar: 'صالح للاستعمال', fr: 'Fonctionne', en: 'Functional' },
          required: true,
        },
        { kind: 'boolean', name: 'in_use', label: { ar: 'مستعمل', fr: 'Est utilisé', en: 'In use' }, required: true },
        {
          kind: 'decimal',
          name: 'capacity_seen',
          label: { ar: 'الطاقة المعاينة', fr: 'Capacité constatée', en: 'Capacity seen' },
          required: true,
          min: 0,
        },
      ],
    },
    {
      kind: 'list',
      name: 'discrepancies',
      label: { ar: 'الفوارق المسجلة', fr: 'Écarts constatés', en: 'Discrepancies' },
      item: { ar: 'فارق', fr: 'Écart', en: 'Discrepancy' },
      required: { when: 'any(checks where not (exists and functional and in_use))' },
      min: 0,
      max: 100,
      fields: [
        {
          kind: 'choice',
          name: 'severity',
          label: { ar: 'الدرجة', fr: 'Gravité', en: 'Severity' },
          required: true,
          options: severities,
        },
        {
          kind: 'text',
          name: 'action',
          label: { ar: 'الإجراء المطلوب', fr: 'Action demandée', en: 'Action asked for' },
          required: true,
          long: true,
          max: 1000,
        },
        {
          kind: 'date',
          name: 'due',
          label: { ar: 'الأجل', fr: 'Échéance', en: 'Due' },
          required: true,
          checks: [{ notBefore: 'visited_on' }],
        },
      ],
    },
  ],
  rules: [
    {
      name: 'visitor-from-outside',
      severity: 'error',
      source: 'domain §2.4 M7',
      message: {
        ar: 'يلزم حضور شخص واحد على الأقل لا ينتمي إلى حامل المشروع.',
        fr: 'Au moins une personne ne doit pas appartenir au porteur de projet.',
        en: 'At least one visitor must not belong to the project holder.',
      },
      holds: 'any(visitors where not from_holder)',
      at: 'visitors',
    },
    {
      name: 'works-only-if-exists',
      severity: 'error',
      source: 'domain §2.4 M7',
      message: {
        ar: 'مرفق غير موجود لا يمكن أن يكون صالحا أو مستعملا.',
        fr: 'Ce qui n’existe pas ne peut ni fonctionner ni servir.',
        en: 'What does not exist can neither work nor be used.',
      },
      each: 'checks',
      holds: 'exists or not (functional or in_use or capacity_seen > 0)',
      at: 'exists',
    },
    {
      name: 'every-asset-is-visited',
      severity: 'warning',
      source: 'domain §2.4 M7',
      message: {
        ar: 'مرفق من التصميم التقني لم تشمله الزيارة ({asset}).',
        fr: 'Un équipement de la conception technique n’a pas été visité ({asset}).',
        en: 'An asset of the technical design was not visited ({asset}).',
      },
      holds: 'not any(S3.assets where not name in this.checks.asset)',
      at: 'checks',
      show: { asset: 'value(S3.assets.name where not name in this.checks.asset)' },
    },
    {
      name: 'less-than-open',
      severity: 'warning',
      source: 'domain §6 (12)',
      message: {
        ar: 'الطاقة المعاينة أقل من المصمَّمة ({designed}).',
        fr: 'Capacité constatée inférieure à celle du projet ({designed}).',
        en: 'Less capacity seen than designed ({designed}).',
      },
      each: 'checks',
      holds: 'capacity_seen >= value(S3.assets.capacity where name = this.asset)',
      at: 'capacity_seen',
      show: { designed: 'value(S3.assets.capacity where name = this.asset)' },
    },
  ],
  evidence: [
    {
      kind: 'visit_sheet',
      title: { ar: 'محضر الزيارة موقعا', fr: 'Fiche de visite signée', en: 'Signed visit sheet' },
      min: 1,
    },
    {
      kind: 'visit_photos',
      title: { ar: 'صور الزيارة', fr: 'Photos de la visite', en: 'Photos of the visit' },
      min: 1,
      photo: true,
    },
  ],
};
