import type { FormDefinition } from '../../../forms/definition.ts';
import { assetTypeOptions } from '../catalogue/options.ts';

/** B6: the services open their doors. */
export const opening: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'services',
      label: { ar: 'الخدمات المفتتحة', fr: 'Services ouverts', en: 'Services opened' },
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
          help: { ar: 'كما ورد في S2.', fr: 'Tel qu’en S2.', en: 'As in S2.' },
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
          kind: 'boolean',
          name: 'licensed',
          label: { ar: 'تتطلب رخصة', fr: 'Soumis à autorisation', en: 'Needs a licence' },
          required: true,
        },
        {
          kind: 'text',
          name: 'authorisation_no',
          label: { ar: 'رقم الرخصة', fr: 'N° d’autorisation', en: 'Licence number' },
          required: { when: 'licensed' },
          max: 60,
        },
        {
          kind: 'date',
          name: 'opened_on',
          label: { ar: 'تاريخ الافتتاح', fr: 'Ouvert le', en: 'Opened on' },
          required: true,
          checks: [{ notAfter: 'today' }, { notBefore: 'B5.pv_date', severity: 'warning' }],
        },
        {
          kind: 'decimal',
          name: 'capacity_built',
          label: { ar: 'الطاقة المنجزة', fr: 'Capacité construite', en: 'Capacity built' },
          required: true,
          above: 0,
        },
        {
          kind: 'decimal',
          name: 'capacity_open',
          label: { ar: 'الطاقة المفتوحة', fr: 'Capacité ouverte', en: 'Capacity open' },
          required: true,
          min: 0,
          checks: [{ atMost: 'capacity_built' }],
        },
        {
          kind: 'money',
          name: 'tariff',
          label: { ar: 'الثمن للمستفيد(ة)', fr: 'Tarif pour l’usager', en: 'Tariff for the user' },
          required: true,
        },
        {
          kind: 'hours',
          name: 'hours',
          label: { ar: 'أوقات الفتح', fr: 'Heures d’ouverture', en: 'Opening hours' },
          required: true,
        },
        {
          kind: 'headcount',
          name: 'first_month_users',
          label: { ar: 'المستفيدون خلال الشهر الأول', fr: 'Usagers du premier mois', en: 'Users of the first month' },
          required: true,
        },
      ],
    },
  ],
  rules: [
    {
      name: 'every-service-opens',
      severity: 'error',
      source: 'domain §2.3 B6, G3: all planned assets open or waived',
      message: {
        ar: 'خدمة مبرمجة في S2 لم تفتتح: {service}.',
        fr: 'Un service prévu en S2 n’est pas ouvert : {service}.',
        en: 'A service planned in S2 is not open: {service}.',
      },
      holds: 'not any(S2.services where not name in this.services.name)',
      at: 'services',
      show: { service: 'value(S2.services.name where not name in this.services.name)' },
    },
    {
      name: 'tariff-as-planned',
      severity: 'warning',
      source: 'domain §2.2 S2',
      message: {
        ar: 'الثمن أعلى مما ورد في S2 ({planned}).',
        fr: 'Tarif plus élevé que celui de S2 ({planned}).',
        en: 'The tariff is higher than planned in S2 ({planned}).',
      },
      each: 'services',
      holds: 'tariff <= value(S2.services.tariff where name = this.name)',
      at: 'tariff',
      show: { planned: 'value(S2.services.tariff where name = this.name)' },
    },
  ],
  evidence: [
    { kind: 'licences', title: { ar: 'الرخص', fr: 'Autorisations', en: 'Licences' }, min: 0 },
    {
      kind: 'opening_photos',
      title: { ar: 'صور الافتتاح', fr: 'Photos d’ouverture', en: 'Opening photos' },
      min: 1,
      photo: true,
    },
    { kind: 'price_list', title: { ar: 'لائحة الأثمان', fr: 'Grille tarifaire', en: 'Price list' }, min: 1 },
  ],
};
