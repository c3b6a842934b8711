import { expect, it } from 'vitest';
import { type Approval, approvalIn } from '../../shared/domain/approvals.ts';
import type { Case } from '../../shared/domain/case.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { accepted, by, endorsed, gatePassed, gateSigned, submitted, underWay } from './deeds.ts';
import { asma, farid } from './people.ts';
import { nightBuses } from './programme.ts';
import { history, on, type Past } from './specification.ts';

function approvals(...past: Past): { approvals: Approval[]; c: Case } {
  let c: Case | undefined;
  const found = history([...underWay, ...past]).events.flatMap((event) => {
    const before = c;
    c = evolve(before, event);
    return approvalIn(before, event, c, nightBuses);
  });
  if (c === undefined) throw new Error('nothing has happened');
  return { approvals: found, c };
}

it('names the version by its hash, every signatory, and the days it took', () => {
  const past = [submitted('A2'), on('2026-03-04'), endorsed('A2'), on('2026-03-09'), by(farid, accepted('A2'))];
  const { approvals: found, c } = approvals(...past);
  const { submission, due } = c.milestones['A2'] ?? {};
  expect(found).toMatchObject([
    {
      milestone: 'A2',
      version: 1,
      hash: submission?.hash,
      submittedBy: 'hind',
      onBehalf: false,
      signatories: [
        { by: 'asma', role: 'coordinator', at: '2026-03-04T10:00:00.000Z' },
        { by: 'farid', role: 'fund_manager', at: '2026-03-09T10:00:00.000Z' },
      ],
      from: '2026-03-02',
      on: '2026-03-09',
      delayDays: 7,
      due,
    },
  ]);
  expect(found[0]?.daysAfterDue).toBeLessThan(0);
});

it('of a gate counts from the day the stage was ready for it', () => {
  const ready = [
    by(asma, submitted('A1')),
    on('2026-03-04'),
    accepted('A1'),
    on('2026-03-05'),
    submitted('A2'),
    endorsed('A2'),
  ];
  const { approvals: found } = approvals(
    ...ready,
    on('2026-03-06'),
    by(farid, accepted('A2')),
    on('2026-03-16'),
    gateSigned('GA'),
    gatePassed('GA'),
  );
  expect(found[0]).toMatchObject({ milestone: 'A1', onBehalf: true, submittedBy: 'asma' });
  expect(found.at(-1)).toMatchObject({
    gate: 'GA',
    signatories: [{ by: 'asma' }],
    from: '2026-03-06',
    on: '2026-03-16',
    delayDays: 10,
  });
});
