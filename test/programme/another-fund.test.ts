import { describe, expect, it } from 'vitest';
import { verify } from '../../shared/domain/chain.ts';
import { outcomesOf } from '../../shared/domain/outcomes.ts';
import { checkProgramme } from '../../shared/programme/check.ts';
import { Programme } from '../../shared/programme/definition.ts';
import { asma, farid, hind } from '../domain/people.ts';
import { evidenceFor, header } from '../forms/content.ts';
import { caseId, drive } from './another-fund.ts';
import { trees } from './trees.ts';

const day = 24 * 3_600_000;

/** Trees as a file would bring them: nothing but data, with what is planted where as what is achieved. */
const programme = Programme.parse(
  JSON.parse(
    JSON.stringify({
      ...trees(),
      outcomes: {
        constraints: [],
        priorities: [],
        measures: [],
        statuses: [],
        mitigated: 'none',
        opportunities: [],
        planned: [{ of: 'P1.rows', name: 'side', type: 'side', capacity: 'count' }],
        opened: [],
        baselines: [],
        targets: [],
        reports: [],
        finals: [],
      },
    }),
  ),
);

const opening = {
  type: 'open-case',
  caseId,
  project: { title: { fr: 'Route 9' }, zone: 'Ifrane', kind: 'road', holder: { name: 'Ifrane', kind: 'commune' } },
  organisation: 'yasmine',
  kickoffOn: '2026-03-02',
  interest: 'none',
};

const content = (code: string, values: Record<string, unknown>) => {
  const form = programme.stages.flatMap(({ milestones }) => milestones).find((one) => one.code === code)?.form;
  return { values: { ...header, ...values }, evidence: form === undefined ? [] : evidenceFor(form) };
};
const submission = (milestone: string, values: Record<string, unknown>) => ({
  type: 'submit-milestone',
  milestone,
  language: 'fr',
  content: content(milestone.split('.')[0] ?? '', values),
});
const acceptance = (milestone: string, version = 1) => ({ type: 'accept-milestone', milestone, version });
const rows = [
  { side: 'north', count: 60 },
  { side: 'south', count: 40 },
];

describe('a programme of another fund', () => {
  it('has no faults', () => {
    expect(checkProgramme(programme)).toEqual([]);
  });

  it('runs from opening to completion on the engine as it is', async () => {
    const fund = drive(programme, '2026-03-02T10:00:00.000Z');
    await fund.act(asma, opening);
    await fund.act(farid, { type: 'declare-interest', interest: 'none' });
    await fund.act(farid, { type: 'assign-person', duty: 'owner', person: hind });
    await fund.begin();
    expect(fund.case().stage).toBe('plan');

    // its own reminders, on its own calendar: P1 is due on the 12th
    await fund.clock.advance(10 * day);
    expect(fund.events.at(-1)).toMatchObject({
      type: 'ReminderIssued',
      data: { milestone: 'P1', step: 'due-1', to: ['hind'] },
    });

    // its own rules
    const gate = { type: 'sign-gate', gate: 'G1' };
    expect(fund.judge(asma, gate)).toMatchObject({ refusal: { code: 'gate.conditions-unmet' } });
    const short = fund.judge(hind, submission('P1', { trees: 120, rows }));
    expect(short).toMatchObject({ refusal: { code: 'form.invalid', issues: [{ pointer: '/values/rows' }] } });
    await fund.act(hind, submission('P1', { trees: 100, rows }));
    await fund.act(asma, acceptance('P1'));
    await fund.act(asma, gate);
    expect(fund.case().stage).toBe('planting');

    // its own looking back: never more than was planned, never less than before
    expect(fund.judge(hind, submission('T1.1', { planted: 101 })).ok).toBe(false);
    await fund.act(hind, submission('T1.1', { planted: 70 }));
    await fund.act(asma, acceptance('T1.1'));
    await fund.clock.advance(5 * day);
    expect(fund.judge(hind, submission('T1.2', { planted: 69 })).ok).toBe(false);
    await fund.act(hind, submission('T1.2', { planted: 100 }));
    await fund.act(asma, acceptance('T1.2'));
    expect(fund.judge(asma, { type: 'sign-gate', gate: 'G2' })).toMatchObject({
      refusal: { code: 'gate.not-your-turn', waitsFor: 'fund_manager' },
    });
    await fund.act(farid, { type: 'sign-gate', gate: 'G2' });

    const c = fund.case();
    expect(c).toMatchObject({ status: 'completed', programme: { id: 'trees', version: 1 } });
    expect(await fund.result()).toMatchObject({ status: 'SUCCEEDED' });
    expect(verify(fund.events, { version: c.version, head: c.head }).intact).toBe(true);
    expect(outcomesOf(c, programme).assets.map(({ name, planned }) => [name, planned?.value])).toEqual([
      ['north', 60],
      ['south', 40],
    ]);
  });
});
