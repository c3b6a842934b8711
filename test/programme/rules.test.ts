import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Json } from '../../shared/forms/json.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { describeIssue } from '../../shared/i18n/describe-issue.ts';
import { constraints } from '../../shared/programme/fonzid/catalogue/constraints.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { type AcceptedAnswers, lookingBack } from '../../shared/programme/looking-back.ts';
import { handedIn, handedInFor, milestoneOf } from './story-answers.ts';

const accepted: AcceptedAnswers = Object.fromEntries(handedIn.map(({ key, content }) => [key, content.values]));

/** Puts values at paths (`services.0.tariff`); `undefined` takes the answer away. */
function spoilt(values: Readonly<Record<string, Json>>, changes: Changes): Record<string, Json> {
  const copy = structuredClone(values) as Record<string, Json>;
  for (const [path, value] of Object.entries(changes)) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    const record = parts.reduce<Json>((at, part) => (at as Record<string, Json>)[part] as Json, copy) as Record<
      string,
      Json
    >;
    if (value === undefined) delete record[last];
    else record[last] = value;
  }
  return copy;
}
type Changes = Record<string, Json | undefined>;

function judged(key: string, changes: Changes = {}, before: Record<string, Changes> = {}) {
  const { today, content } = handedInFor(key);
  const past = Object.fromEntries(
    Object.entries(accepted)
      .filter(([other]) => other !== key && handedInFor(other).today <= today)
      .map(([other, values]) => [other, spoilt(values, before[other] ?? {})]),
  );
  const { form } = milestoneOf(key);
  const { issues } = validateForm(
    form,
    { ...content, values: spoilt(content.values, changes) },
    { today, ...lookingBack(fonzid, key, past) },
  );
  return issues.map((issue) => {
    for (const language of ['ar', 'fr', 'en'] as const)
      expect(describeIssue(issue, form, language)).not.toMatch(/[{}]/);
    return `${issue.severity} ${issue.code} ${issue.pointer}`;
  });
}

describe('the demo’s submissions keep every rule, looking back', () => {
  it.each(handedIn.map(({ key }) => key))('%s', (key) => {
    // the visit of the story saw a lamp that was out
    expect(judged(key)).toEqual(key === 'M7.1' ? ['warning less-than-open /values/checks/0/capacity_seen'] : []);
  });
});

const nursery = 'assets.3';
const unlicensed = { S2: { 'services.3.licensed': false } };
const codesOf = (code: string) => constraints.find((one) => one.code === code)?.indicators ?? [];

/** One failing example of every rule: the milestone, the rule, what is changed in it, where it shows, and what is changed before it. */
const examples: [string, string, Changes, string, Record<string, Changes>?][] = [
  ['D3', 'error women-only-session', { 'sessions.0.n': { f: 24, m: 1 } }, '/values/sessions'],
  ['D3', 'error women-only-session', { 'sessions.0.facilitator_f': false }, '/values/sessions'],
  [
    'D4',
    'warning affected-within-workforce',
    { 'constraints.1.affected': { f: 300, m: 318 } },
    '/values/constraints/1/affected',
  ],
  ...constraints.map(({ code }): (typeof examples)[number] => [
    'D5',
    `error baselines-of-${code.toLowerCase()}`,
    {
      priority_constraints: [{ constraint: code }],
      baselines: [{ indicator: codesOf(code)[0] === 'I22' ? 'I1' : 'I22', value: 1, source: 'x', date: '2026-01-10' }],
    },
    '/values/baselines',
  ]),
  ['S1', 'error every-priority-has-a-measure', { 'measures.0.constraint': 'C3' }, '/values/measures'],
  ['S1', 'error funding-adds-up', { 'measures.0.funding.partner': 1 }, '/values/measures/0/budget'],
  [
    'S1',
    'error target-after-baseline',
    { 'measures.0.indicators.0.target_date': '2025-12-31' },
    '/values/measures/0/indicators/0/target_date',
  ],
  [
    'S1',
    'warning target-has-a-baseline',
    { 'measures.0.indicators.0.indicator': 'I10' },
    '/values/measures/0/indicators/0/indicator',
  ],
  [
    'S1',
    'error target-keeps-direction',
    { 'measures.0.indicators.0.target': 10 },
    '/values/measures/0/indicators/0/target',
  ],
  [
    'S1',
    'error target-f-keeps-direction',
    { 'measures.0.indicators.2.target_f': 20 },
    '/values/measures/0/indicators/2/target_f',
  ],
  [
    'S1',
    'error target-m-keeps-direction',
    { 'measures.2.indicators.1.target_m': 1 },
    '/values/measures/2/indicators/1/target_m',
    { D5: { 'baselines.9.value_m': 5 } },
  ],
  ['S2', 'warning every-service-has-a-model', { 'services.3.asset_type': 'playground' }, '/values/services'],
  [
    'S2',
    'warning demand-within-workforce',
    { 'services.0.demand_users': { f: 400, m: 400 } },
    '/values/services/0/demand_users',
  ],
  ['S3', 'error licensed-nursery-area', { [`${nursery}.floor_area`]: 102 }, '/values/assets/3/floor_area'],
  ['S3', 'warning nursery-area', { [`${nursery}.floor_area`]: 102 }, '/values/assets/3/floor_area', unlicensed],
  ['S3', 'error licensed-nursery-staff', { [`${nursery}.educators`]: 3 }, '/values/assets/3/educators'],
  ['S3', 'warning nursery-staff', { [`${nursery}.educators`]: 3 }, '/values/assets/3/educators', unlicensed],
  ['S3', 'error nursery-places-add-up', { [`${nursery}.capacity`]: 33 }, '/values/assets/3/capacity'],
  [
    'S3',
    'warning seat-area',
    {
      'assets.4': {
        name: 'Cantine',
        type: 'canteen',
        plan_no: '1',
        capacity: 80,
        cost: 1,
        seats: 40,
        floor_area: 47,
        accessible: true,
      },
    },
    '/values/assets/4/floor_area',
  ],
  ['S3', 'warning shuttle-seats', { 'assets.1.peak_demand': 55 }, '/values/assets/1/seats'],
  ['S3', 'warning kerb-ramp-slope', { 'assets.0.kerb_ramp': 5 }, '/values/assets/0/kerb_ramp'],
  ['S3', 'warning lux-of-design', { 'assets.0.lux_avg_design': 7.4 }, '/values/assets/0/lux_avg_design'],
  ['S3', 'warning not-accessible', { 'assets.2.accessible': false }, '/values/assets/2/accessible'],
  ['S4', 'error every-service-has-a-partner', { 'docs.4.signed': false }, '/values/docs'],
  ['S5', 'error budget-is-the-plan', { budget_total: 940_000_001 }, '/values/budget_total'],
  ['S5', 'error lots-within-budget', { 'procurement.0.amount': 900_000_000 }, '/values/budget_total'],
  [
    'S5',
    'warning nursery-licence-in-60-days',
    { 'permits.1.expected_on': '2027-01-01' },
    '/values/permits/1/expected_on',
  ],
  ['B1', 'error amount-within-budget', { amount: 693_000_001 }, '/values/amount'],
  ['B1', 'error lot-is-planned', { lot: 'Lot inconnu' }, '/values/lot'],
  ['B2', 'warning everybody-signs', { code_of_conduct_signed: 41 }, '/values/code_of_conduct_signed'],
  ['B3.1', 'warning fatality-alert', { accidents: 1, fatalities: 1 }, '/values/fatalities'],
  ['B3.1', 'warning paid-ahead-of-works', { physical: 34 }, '/values/financial'],
  ['B3.1', 'warning paid-as-reported', { paid_to_date: 300_000_000 }, '/values/financial'],
  ['B4', 'error licensed-nursery-educators', { educators: 3 }, '/values/educators'],
  ['B4', 'warning nursery-educators', { educators: 3 }, '/values/educators', unlicensed],
  ['B5', 'warning lux-below-design', { lux_measured_avg: 7.9 }, '/values/lux_measured_avg'],
  [
    'B5',
    'warning reserve-overdue',
    { 'reserves.1.due': handedInFor('B5').content.values['pv_date'] },
    '/values/reserves/1/due',
  ],
  ['B6', 'error every-service-opens', { 'services.3.name': 'Autre service' }, '/values/services'],
  ['B6', 'warning tariff-as-planned', { 'services.1.tariff': 501 }, '/values/services/1/tariff'],
  [
    'M1',
    'error counted-in-persons',
    { 'indicators.9': { indicator: 'I9', source: 'register', period_target: 90, numerator: 1, denominator: 1 } },
    '/values/indicators/9/actual',
  ],
  [
    'M1',
    'error measured-as-a-share',
    { 'indicators.0': { indicator: 'I4', source: 'visit', period_target: 10, actual: { f: 10, m: 1 } } },
    '/values/indicators/0/numerator',
  ],
  ['M2', 'error cumulative-never-falls', { 'indicators.10.actual': { f: 15, m: 10 } }, '/values/indicators/10/actual'],
  ['M1', 'error part-within-whole', { 'indicators.6.numerator': 33 }, '/values/indicators/6/numerator'],
  ['M1', 'error every-target-is-reported', { 'indicators.0.indicator': 'I22' }, '/values/indicators'],
  ['M2', 'warning periods-follow', { period_from: '2026-01-01' }, '/values/period_from'],
  [
    'M5.1',
    'warning too-few-women-asked',
    { n: { f: 29, m: 81 }, feel_safe_day_f: 1, feel_safe_night_f: 1, 'satisfied.f': 1 },
    '/values/n/f',
  ],
  ['M5.1', 'warning sample-too-small', { users: { f: 1900, m: 100 } }, '/values/n'],
  ['M6.1', 'error categories-add-up', { 'by_category.0.count': 3 }, '/values/by_category'],
  ['M7.1', 'error visitor-from-outside', { 'visitors.0.from_holder': true }, '/values/visitors'],
  ['M7.1', 'error works-only-if-exists', { 'checks.1.exists': false }, '/values/checks/1/exists'],
  ['M7.1', 'warning every-asset-is-visited', { 'checks.1.asset': 'Autre' }, '/values/checks'],
  ['M7.1', 'warning less-than-open', { 'checks.2.capacity_seen': 11 }, '/values/checks/2/capacity_seen'],
  ['M8', 'error every-priority-is-reviewed', { 'constraints.0.constraint': 'C1' }, '/values/constraints'],
  ['M8', 'warning mitigated-without-gap', { 'constraints.0.residual_gap': 5 }, '/values/constraints/0/residual_gap'],
  ['M8', 'warning worsened-with-gap', { 'constraints.2.residual_gap': 109 }, '/values/constraints/2/residual_gap'],
  ['M10', 'warning operation-not-funded', { om_budget_secured: false }, '/values/om_budget_secured'],
  ['M10', 'warning records-not-archived', { records_archived: false }, '/values/records_archived'],
  ['M10', 'error every-asset-is-transferred', { 'assets_transferred.0.asset': 'Autre' }, '/values/assets_transferred'],
  ['M10', 'error every-target-has-a-final-value', { 'final_actuals.0.indicator': 'I22' }, '/values/final_actuals'],
];

describe('each rule has its failing example', () => {
  it.each(examples)('%s: %s', (key, rule, changes, pointer, before) => {
    expect(judged(key, changes, before)).toContain(`${rule} ${pointer}`);
  });

  it('and none is left out', () => {
    const rules = fonzid.stages
      .flatMap((stage) => stage.milestones)
      .flatMap(({ form }) => (form.rules ?? []).map(({ name, severity }) => `${severity} ${name}`));
    expect(new Set(examples.map(([, rule]) => rule))).toEqual(new Set(rules));
  });
});

describe('each check against another milestone or answer', () => {
  it.each<[string, string, Changes, Record<string, Changes>?]>([
    ['D2', 'error above-answer /values/night/f', { night: { f: 237, m: 1 } }],
    ['D2', 'error above-answer /values/firms_women50', { firms_women50: 17 }],
    ['D3', 'warning before-accepted /values/sessions/0/date', { 'sessions.0.date': '2026-01-01' }],
    ['D5', 'warning before-accepted /values/validation_workshop_date', { validation_workshop_date: '2026-01-10' }],
    ['D4', 'error required /values/constraints/0/severity', { 'constraints.0.severity': undefined }],
    ['D4', 'error required /values/constraints/13/reason', { 'constraints.13.reason': undefined }],
    ['D4', 'error repeated /values/constraints/1/constraint', { 'constraints.1.constraint': 'C1' }],
    ['D4', 'error too-early /values/start_time', { start_time: '16:59' }],
    ['D5', 'error required /values/omission_reason', { 'priority_constraints.0.constraint': 'C1' }],
    ['S1', 'error before-answer /values/measures/0/end', { 'measures.0.end': '2026-01-01' }],
    ['S1', 'error after-answer /values/measures/0/end', { 'measures.0.end': '2099-01-01' }],
    ['S1', 'error required /values/measures/0/asset_type', { 'measures.0.asset_type': undefined }],
    ['S2', 'error required /values/services/3/subsidy_source', { 'services.3.subsidy_source': undefined }],
    ['S2', 'error required /values/services/3/hours_reason', { 'services.3.hours_reason': undefined }],
    ['S2', 'warning below-limit /values/services/3/cost_recovery', { 'services.3.revenue_year': 60_000_000 }],
    ['S3', 'error required /values/assets/0/second_reader', { 'assets.0.cost': 500_000_001 }],
    ['S3', 'warning below-limit /values/assets/0/sidewalk_w', { 'assets.0.sidewalk_w': 1.49 }],
    ['S3', 'warning above-limit /values/assets/2/passage_slope', { 'assets.2.passage_slope': 12.1 }],
    ['B1', 'warning below-limit /values/women_target', { women_target: 29.9 }],
    ['B2', 'error before-accepted /values/ordre_de_service_on', { ordre_de_service_on: '2026-01-05' }],
    ['B2', 'warning below-accepted /values/women_share', { workers: { f: 12, m: 30 } }],
    ['B2', 'error above-answer /values/code_of_conduct_signed', { code_of_conduct_signed: 43 }],
    ['B3.1', 'error above-accepted /values/paid_to_date', { paid_to_date: 618_000_001 }],
    ['B3.1', 'error above-answer /values/fatalities', { fatalities: 1 }],
    ['B5', 'error before-accepted /values/pv_date', { pv_date: '2026-01-05' }],
    ['B6', 'error above-answer /values/services/3/capacity_open', { 'services.3.capacity_open': 33 }],
    ['B6', 'error required /values/services/3/authorisation_no', { 'services.3.authorisation_no': undefined }],
    ['M1', 'error required /values/indicators/0/explanation', { 'indicators.0.numerator': 8 }],
    ['M6.1', 'error above-answer /values/closed_30d', { closed_30d: 6 }],
    ['M6.1', 'warning above-limit /values/open_over_90d', { open_over_90d: 1 }],
    ['M7.1', 'error required /values/discrepancies', { discrepancies: undefined, 'checks.0.in_use': false }],
    [
      'M8',
      'error required /values/constraints/2/corrective_measures',
      { 'constraints.2.corrective_measures': undefined },
    ],
    [
      'M9',
      'error before-accepted /values/pv_definitive_on',
      { pv_definitive_on: addDays(handedInFor('B5').today, 300) },
    ],
    ['M9', 'error too-large /values/reserves_open', { reserves_open: 1 }],
    [
      'M10',
      'error before-today /values/operator_term_to',
      { operator_term_to: addDays(handedInFor('M10').today, 1094) },
    ],
  ])('%s: %s', (key, issue, changes, before) => {
    expect(judged(key, changes, before)).toContain(issue);
  });

  it('progress never falls, nor does what was paid', () => {
    const { today, content } = handedInFor('B3.1');
    const before = { 'B3.1': { physical: 70, paid_to_date: 350_000_000 } };
    const { issues } = validateForm(milestoneOf('B3').form, content, { today, ...lookingBack(fonzid, 'B3.3', before) });
    expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'below-accepted /values/physical',
      'below-accepted /values/paid_to_date',
    ]);
  });

  it('n/a is not 0 %: a share of nobody is no fault', () => {
    expect(
      judged('M6.1', {
        received: { f: 0, m: 0 },
        received_anon: 0,
        by_category: [],
        acknowledged_7d: 0,
        closed_30d: 0,
      }),
    ).toEqual([]);
  });
});
