import type { FormDefinition } from '../../../forms/definition.ts';
import { lux } from '../thresholds.ts';
import { units } from '../units.ts';

const withLighting = { when: "count(S3.assets where type in ('lamp_post', 'solar_lamp', 'lit_bus_shelter')) > 0" };

/** B5: the works taken over, with what is still to be put right. */
export const provisionalAcceptance: FormDefinition = {
  fields: [
    {
      kind: 'date',
      name: 'pv_date',
      label: {
        ar: 'تاريخ محضر التسلم المؤقت',
        fr: 'Date du PV de réception provisoire',
        en: 'Date of the provisional acceptance',
      },
      required: true,
      checks: [{ notBefore: 'B2.ordre_de_service_on' }, { notAfter: 'today' }],
    },
    {
      kind: 'list',
      name: 'reserves',
      label: { ar: 'التحفظات', fr: 'Réserves', en: 'Reserves' },
      item: { ar: 'تحفظ', fr: 'Réserve', en: 'Reserve' },
      required: false,
      min: 0,
      max: 200,
      fields: [
        {
          kind: 'text',
          name: 'text',
          label: { ar: 'التحفظ', fr: 'Réserve', en: 'Reserve' },
          required: true,
          long: true,
          max: 1000,
        },
        {
          kind: 'date',
          name: 'due',
          label: { ar: 'أجل رفعه', fr: 'À lever avant le', en: 'To be lifted by' },
          required: true,
          checks: [{ notBefore: 'pv_date' }],
        },
        {
          kind: 'date',
          name: 'closed_on',
          label: { ar: 'تاريخ رفعه', fr: 'Levée le', en: 'Lifted on' },
          required: false,
          checks: [{ notBefore: 'pv_date' }, { notAfter: 'today' }],
        },
      ],
    },
    {
      kind: 'file',
      name: 'as_built',
      label: { ar: 'تصاميم المنجز', fr: 'Plans de récolement', en: 'As-built drawings' },
      required: true,
    },
    {
      kind: 'decimal',
      name: 'lux_measured_avg',
      label: { ar: 'متوسط الإنارة المقيس', fr: 'Éclairement moyen mesuré', en: 'Average illuminance measured' },
      unit: units.lux,
      required: withLighting,
      min: 0,
      max: 100_000,
      checks: [{ atLeast: lux.path.average, severity: 'warning' }],
    },
    {
      kind: 'decimal',
      name: 'lux_measured_min',
      label: { ar: 'أدنى إنارة مقيسة', fr: 'Éclairement minimal mesuré', en: 'Lowest illuminance measured' },
      unit: units.lux,
      required: withLighting,
      min: 0,
      max: 100_000,
      checks: [{ atLeast: lux.path.minimum, severity: 'warning' }, { atMost: 'lux_measured_avg' }],
    },
    {
      kind: 'integer',
      name: 'penalty_days',
      label: { ar: 'أيام التأخير الخاضعة للغرامة', fr: 'Jours de retard pénalisés', en: 'Days of delay with penalty' },
      unit: units.day,
      required: true,
      min: 0,
      max: 3650,
    },
  ],
  derived: [
    {
      name: 'penalty',
      label: { ar: 'غرامة التأخير', fr: 'Pénalités de retard', en: 'Penalty for delay' },
      money: true,
      formula: 'round(min(B1.penalty_rate * penalty_days / 1000, B1.penalty_cap / 100) * B1.amount, 0)',
    },
    {
      name: 'reserves_open',
      label: { ar: 'تحفظات لم ترفع بعد', fr: 'Réserves non levées', en: 'Reserves not lifted' },
      formula: 'count(reserves where not answered(closed_on))',
    },
  ],
  rules: [
    {
      name: 'lux-below-design',
      severity: 'warning',
      source: 'domain §2.3 B5',
      message: {
        ar: 'الإنارة المقيسة أقل مما ورد في التصميم ({designed} لوكس).',
        fr: 'Éclairement mesuré inférieur à celui du projet ({designed} lx).',
        en: 'Measured illuminance below the design ({designed} lx).',
      },
      holds: "lux_measured_avg >= value(S3.assets.lux_avg_design where type in ('lamp_post', 'solar_lamp'))",
      at: 'lux_measured_avg',
      show: { designed: "value(S3.assets.lux_avg_design where type in ('lamp_post', 'solar_lamp'))" },
    },
    {
      name: 'reserve-overdue',
      severity: 'warning',
      source: 'domain §2.3 G3: no overdue reserve',
      message: {
        ar: 'تحفظ تجاوز أجله دون رفعه: سيمنع الانتقال إلى التتبع.',
        fr: 'Réserve échue et non levée : elle empêchera le passage au suivi.',
        en: 'A reserve is overdue: it will keep the gate to monitoring shut.',
      },
      each: 'reserves',
      holds: 'answered(closed_on) or due >= today',
      at: 'due',
    },
  ],
  evidence: [
    {
      kind: 'acceptance_report',
      title: { ar: 'محضر التسلم المؤقت', fr: 'PV de réception provisoire', en: 'Report of provisional acceptance' },
      min: 1,
    },
    { kind: 'test_reports', title: { ar: 'تقارير الاختبارات', fr: 'Rapports d’essais', en: 'Test reports' }, min: 1 },
  ],
};
