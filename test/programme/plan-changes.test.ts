import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/actors.ts';
import { acceptedAnswers } from '../../shared/domain/accepted-answers.ts';
import type { Case } from '../../shared/domain/case.ts';
import { seal } from '../../shared/domain/chain.ts';
import { Command, decide } from '../../shared/domain/decide.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { outcomesOf } from '../../shared/domain/outcomes.ts';
import { instantOf, LocalDate } from '../../shared/domain/time.ts';
import type { Json } from '../../shared/forms/json.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { checkProgramme } from '../../shared/programme/check.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { lookingBack } from '../../shared/programme/looking-back.ts';
import { asma, farid } from '../domain/people.ts';
import { handedInFor, milestoneOf } from './story-answers.ts';
import { storyCase } from './story-case.ts';

const reason = 'The offers that came in are all above the plan.';
type Cells = Record<string, Json>;

/** The demo's project up to a milestone, open, with nothing asked of it yet. */
const upTo = (milestone: string): Case => {
  const c = storyCase({}, milestone);
  const [on, until] = [LocalDate.parse('2026-01-01'), LocalDate.parse('2030-01-01')];
  const interests = { [farid.id]: { interest: 'none' as const, on, until, at: c.openedAt } };
  return { ...c, status: 'open', changes: {}, interests };
};

function ask(c: Case, actor: Actor, asked: object): { decision: Decision; c: Case } {
  const now = instantOf(new Date(Date.parse(c.changedAt) + 60_000));
  const decision = decide(c, Command.parse(asked), { actor, now, programme: fonzid });
  const facts = decision.ok ? decision.facts : [];
  const events = seal(facts, { caseId: c.id, at: now, actor, programme: c.programme, after: c });
  return { decision, c: events.reduce(evolve, c) };
}

const request = (c: Case, milestone: string, cells: Cells) =>
  ask(c, asma, {
    type: 'request-change',
    reason,
    change: { kind: 'answers', milestone, cells: Object.entries(cells).map(([at, to]) => ({ at, to })) },
  });

/** The case after a change that the coordinator proposes and the fund manager approves. */
function approved(c: Case, milestone: string, cells: Cells): Case {
  const asked = request(c, milestone, cells);
  if (!asked.decision.ok) throw new Error(JSON.stringify(asked.decision.refusal));
  const change = Object.keys(asked.c.changes).at(-1);
  const declared = ask(asked.c, farid, { type: 'declare-interest', interest: 'none' });
  const decided = ask(declared.c, farid, { type: 'decide-change', change, granted: true, reason });
  if (!decided.decision.ok) throw new Error(JSON.stringify(decided.decision.refusal));
  return decided.c;
}

const refusalOf = ({ decision }: { decision: Decision }) => (decision.ok ? undefined : decision.refusal);
const numberAt = (c: Case, milestone: string, pointer: string): number =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, part) => (value as Record<string, unknown>)[part],
      c.milestones[milestone]?.accepted?.values,
    ) as number;

describe('a contract above the budget of its lot', () => {
  const more = 5_000_000_00;
  const before = upTo('S5');
  const lot = numberAt(before, 'S5', '/procurement/0/amount');
  const b1 = (c: Case) => {
    const { content, today } = handedInFor('B1');
    const values = { ...content.values, amount: lot + more, lot: lotName(c) };
    const back = lookingBack(fonzid, 'B1', acceptedAnswers(c));
    return validateForm(milestoneOf('B1').form, { ...content, values }, { today, ...back });
  };
  const lotName = (c: Case): Json => numberAt(c, 'S5', '/procurement/0/lot');
  const measure = (c: Case) => ({
    '/measures/0/budget': numberAt(c, 'S1', '/measures/0/budget') + more,
    '/measures/0/funding/holder': numberAt(c, 'S1', '/measures/0/funding/holder') + more,
  });
  const plan = (c: Case) => ({
    '/budget_total': numberAt(c, 'S5', '/budget_total') + more,
    '/procurement/0/amount': lot + more,
  });

  it('is refused as long as nobody has changed the plan', () => {
    expect(b1(before).issues.map(({ code }) => code)).toContain('amount-within-budget');
  });

  it('is taken once the plan and then the lot were changed by request', () => {
    const replanned = approved(before, 'S1', measure(before));
    const after = approved(replanned, 'S5', plan(replanned));
    expect(after.changes).toMatchObject({
      R1: { status: 'approved', wanted: { kind: 'budget', milestone: 'S1' } },
      R2: { status: 'approved', wanted: { kind: 'budget', milestone: 'S5', version: 1 } },
    });
    expect(b1(after).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('cannot be made to fit by a change that breaks the plan’s own rules', () => {
    expect(refusalOf(request(before, 'S1', { '/measures/0/budget': 1 }))).toMatchObject({
      code: 'form.invalid',
      issues: [{ pointer: '/values/measures/0/budget', code: 'funding-adds-up' }],
    });
    const alone = request(before, 'S5', { '/budget_total': numberAt(before, 'S5', '/budget_total') + more });
    expect(refusalOf(alone)).toMatchObject({ code: 'form.invalid', issues: [{ code: 'budget-is-the-plan' }] });
  });
});

describe('a baseline that was wrong', () => {
  const before = upTo('M2');
  const [baseline] = outcomesOf(before, fonzid).indicators.filter((one) => one.baseline?.value !== null);
  const at = (c: Case): string => {
    const list = c.milestones['D5']?.accepted?.values['baselines'] as { indicator: string }[];
    return `/baselines/${list.findIndex(({ indicator }) => indicator === baseline?.indicator)}/value`;
  };

  it('is another in the outcomes once its change is approved, which say which request made it so', () => {
    const old = baseline?.baseline?.value ?? 0;
    const after = approved(before, 'D5', { [at(before)]: old + 1 });
    const now = outcomesOf(after, fonzid).indicators.find(({ indicator }) => indicator === baseline?.indicator);
    expect(now?.baseline?.value).toBe(old + 1);
    const approval = after.milestones['D5']?.accepted?.changed?.[0]?.seq;
    expect(now?.baseline?.from).toEqual([
      { milestone: 'D5', version: 1, seq: before.milestones['D5']?.accepted?.seq },
      { milestone: 'D5', version: 1, seq: approval, change: 'R1' },
    ]);
    // What stands in other records comes from the submission alone.
    const others = outcomesOf(after, fonzid).indicators.filter(({ indicator }) => indicator !== baseline?.indicator);
    expect(others.flatMap(({ baseline: one }) => one?.from ?? []).every(({ change }) => change === undefined)).toBe(
      true,
    );
  });

  it('does not change along with a target', () => {
    const targets = { '/measures/0/indicators/0/target': 1, '/measures/0/budget': 1 };
    expect(refusalOf(request(before, 'S1', targets))).toEqual({ code: 'change.kinds-mixed' });
  });
});

describe('an actual that was reported wrongly', () => {
  it('is corrected by a request of its own, not by the next report', () => {
    const before = upTo('M2');
    const list = before.milestones['M1']?.accepted?.values['indicators'] as { numerator?: number }[];
    const index = list.findIndex(({ numerator }) => (numerator ?? 0) > 1);
    const pointer = `/indicators/${index}/numerator`;
    const after = approved(before, 'M1', { [pointer]: numberAt(before, 'M1', pointer) - 1 });
    expect(after.changes['R1']).toMatchObject({ wanted: { kind: 'actual', milestone: 'M1' } });
    expect(after.milestones['M1']).toMatchObject({ status: 'accepted', version: before.milestones['M1']?.version });
  });
});

describe('the programme says what a request may change', () => {
  it('and nothing that is not there', () => {
    const wrong = {
      ...fonzid,
      changes: [{ kind: 'budget', answers: ['S5.budget_totals', 'S5.budget_total', 'S5.budget_total'] }],
    };
    expect(checkProgramme(wrong)).toEqual([
      { where: 'changes', fault: 'repeated', detail: 'S5.budget_total' },
      { where: 'changes', fault: 'unknown-reference', detail: 'S5.budget_totals' },
    ]);
  });

  it('and every answer that it names is kept by the case', () => {
    const c = upTo('M10');
    for (const path of (fonzid.changes ?? []).flatMap(({ answers }) => answers)) {
      const [code = '', field = ''] = path.split('.');
      expect([path, Object.hasOwn(c.milestones[code]?.accepted?.values ?? {}, field)]).toEqual([path, true]);
    }
  });
});
