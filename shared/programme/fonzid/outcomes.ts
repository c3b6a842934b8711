import type { OutcomeSources } from '../outcome-sources.ts';

const numbers = { women: 'value_f', men: 'value_m', overall: 'value' };

const reports = ['M1', 'M2', 'M3', 'M4'].map((milestone) => ({
  of: `${milestone}.indicators`,
  indicator: 'indicator',
  actual: 'actual',
  numerator: 'numerator',
  denominator: 'denominator',
  womenNumerator: 'numerator_f',
  womenDenominator: 'denominator_f',
  from: 'period_from',
  to: 'period_to',
}));

/** Where the forms say what the assistance has come to: gaps, measures, services, indicators, what was mitigated (domain §2, §3). */
export const outcomes: OutcomeSources = {
  constraints: [
    {
      of: 'D4.constraints',
      constraint: 'constraint',
      severity: 'severity',
      affected: 'affected',
      existing: 'existing_capacity',
      needed: 'needed_capacity',
    },
  ],
  priorities: [{ of: 'D5.priority_constraints', constraint: 'constraint' }],
  measures: [{ of: 'S1.measures', constraint: 'constraint', type: 'type', capacity: 'capacity' }],
  statuses: [{ of: 'M8.constraints', constraint: 'constraint', status: 'status', residualGap: 'residual_gap' }],
  mitigated: 'mitigated',
  opportunities: [
    { of: 'S1.opportunities', text: 'text' },
    { of: 'M8.constraints', text: 'new_opportunities', constraint: 'constraint' },
  ],
  planned: [{ of: 'S3.assets', name: 'name', type: 'type', capacity: 'capacity' }],
  opened: [
    {
      of: 'B6.services',
      name: 'name',
      type: 'asset_type',
      built: 'capacity_built',
      open: 'capacity_open',
      on: 'opened_on',
    },
  ],
  baselines: [{ of: 'D5.baselines', indicator: 'indicator', ...numbers, date: 'date' }],
  targets: [
    {
      of: 'S1.measures.indicators',
      indicator: 'indicator',
      women: 'target_f',
      men: 'target_m',
      overall: 'target',
      date: 'target_date',
    },
  ],
  reports,
  finals: [{ of: 'M10.final_actuals', indicator: 'indicator', ...numbers }],
  employed: { of: 'D2.emp', indicator: 'I21a' },
};
