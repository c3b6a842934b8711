import type { FormDefinition } from '../../../forms/definition.ts';
import { nursery } from '../thresholds.ts';
import { units } from '../units.ts';

const plansNursery = "count(S3.assets where type = 'nursery') > 0";
const planned = (name: string): string => `sum(S3.assets.${name} where type = 'nursery')`;
const educatorsNeeded = `ceil(${planned('places_u18m')} / ${nursery.children.under18}) + ceil(${planned('places_18_48m')} / ${nursery.children.over18})`;
const licensed = "any(S2.services where asset_type = 'nursery' and licensed)";
const tooFew = {
  ar: 'عدد المربيات والمربين غير كاف للمقاعد المبرمجة: المطلوب {needed}.',
  fr: 'Trop peu d’éducatrices et d’éducateurs pour les places prévues : {needed} nécessaires.',
  en: 'Too few educators for the places planned: {needed} are needed.',
};

/** B4: who will run the services, with which people and equipment. */
export const operatorAndStaff: FormDefinition = {
  fields: [
    { kind: 'text', name: 'operator', label: { ar: 'المسيّر', fr: 'Opérateur', en: 'Operator' }, required: true },
    {
      kind: 'date',
      name: 'agreement_signed_on',
      label: { ar: 'تاريخ توقيع العقد', fr: 'Convention signée le', en: 'Agreement signed on' },
      required: true,
      checks: [{ notAfter: 'today' }],
    },
    {
      kind: 'headcount',
      name: 'staff',
      label: { ar: 'المستخدمات والمستخدمون', fr: 'Personnel', en: 'Staff' },
      required: true,
    },
    {
      kind: 'integer',
      name: 'qualified',
      label: { ar: 'منهم حاملو شهادة في التخصص', fr: 'dont diplômés du métier', en: 'of whom qualified' },
      unit: units.person,
      required: true,
      min: 0,
      checks: [{ atMost: 'staff.total' }],
    },
    {
      kind: 'integer',
      name: 'educators',
      label: { ar: 'مربيات ومربو الحضانة', fr: 'Éducatrices et éducateurs de la crèche', en: 'Nursery educators' },
      unit: units.person,
      required: { when: plansNursery },
      min: 0,
      checks: [{ atMost: 'staff.total' }],
    },
    {
      kind: 'decimal',
      name: 'medical_hours',
      label: { ar: 'ساعات الحضور الطبي في الشهر', fr: 'Heures médicales par mois', en: 'Medical hours per month' },
      required: { when: "count(S3.assets where type in ('health_centre', 'infirmary')) > 0" },
      min: 0,
      max: 10_000,
    },
    {
      kind: 'list',
      name: 'equipment',
      label: { ar: 'التجهيزات', fr: 'Équipements', en: 'Equipment' },
      item: { ar: 'تجهيز', fr: 'Équipement', en: 'Item' },
      required: true,
      min: 1,
      max: 500,
      unique: ['serial'],
      fields: [
        { kind: 'text', name: 'item', label: { ar: 'التجهيز', fr: 'Désignation', en: 'Item' }, required: true },
        {
          kind: 'integer',
          name: 'qty',
          label: { ar: 'العدد', fr: 'Quantité', en: 'Quantity' },
          required: true,
          min: 1,
          max: 100_000,
        },
        {
          kind: 'text',
          name: 'serial',
          label: { ar: 'رقم الجرد', fr: 'N° d’inventaire', en: 'Asset tag' },
          required: true,
          max: 60,
        },
        { kind: 'money', name: 'cost', label: { ar: 'الكلفة', fr: 'Coût', en: 'Cost' }, required: true },
      ],
    },
  ],
  derived: [
    {
      name: 'equipment_cost',
      label: { ar: 'كلفة التجهيزات', fr: 'Coût des équipements', en: 'Cost of the equipment' },
      money: true,
      formula: 'sum(equipment.cost)',
    },
  ],
  rules: [
    {
      name: 'licensed-nursery-educators',
      severity: 'error',
      source: 'domain §3.3 [S37]',
      message: tooFew,
      holds: `not ${licensed} or educators >= ${educatorsNeeded}`,
      at: 'educators',
      show: { needed: educatorsNeeded },
    },
    {
      name: 'nursery-educators',
      severity: 'warning',
      source: 'domain §3.3 [S37]',
      message: tooFew,
      holds: `${licensed} or educators >= ${educatorsNeeded}`,
      at: 'educators',
      show: { needed: educatorsNeeded },
    },
  ],
  evidence: [
    {
      kind: 'operator_contract',
      title: { ar: 'عقد المسيّر', fr: 'Contrat de l’opérateur', en: 'Operator contract' },
      min: 1,
    },
    {
      kind: 'diplomas',
      title: {
        ar: 'الشهادات والدبلومات (محصورة الاطلاع)',
        fr: 'Diplômes (accès restreint)',
        en: 'Diplomas (restricted)',
      },
      min: 1,
      restricted: true,
    },
    {
      kind: 'inventory',
      title: {
        ar: 'جرد التجهيزات بأرقامها',
        fr: 'Inventaire avec numéros des équipements',
        en: 'Inventory with asset tags',
      },
      min: 1,
    },
  ],
};
