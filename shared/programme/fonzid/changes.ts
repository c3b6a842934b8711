import type { Changeable } from '../changeable.ts';

const of = (path: string, ...columns: string[]): string[] => columns.map((column) => `${path}.${column}`);

/** What is frozen once it is accepted, and changes only by a request that the fund manager decides (domain §2.0, §4). */
export const changes: Changeable[] = [
  {
    kind: 'baseline',
    answers: [
      'D2.emp',
      ...of('D4.constraints', 'existing_capacity', 'needed_capacity'),
      ...of('D5.baselines', 'value_f', 'value_m', 'value', 'date'),
    ],
  },
  { kind: 'target', answers: of('S1.measures.indicators', 'target_f', 'target_m', 'target', 'target_date') },
  {
    kind: 'actual',
    answers: [
      ...['M1', 'M2', 'M3', 'M4'].flatMap((report) =>
        of(`${report}.indicators`, 'actual', 'numerator', 'denominator', 'numerator_f', 'denominator_f'),
      ),
      ...of('M10.final_actuals', 'value_f', 'value_m', 'value'),
    ],
  },
  {
    kind: 'budget',
    answers: [
      ...of('S1.measures', 'budget', 'funding.fund', 'funding.holder', 'funding.partner'),
      'S5.budget_total',
      'S5.procurement.amount',
    ],
  },
];
