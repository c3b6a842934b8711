import { describe, expect, test } from 'vitest';
import type { Actor } from '../../shared/domain/actors.ts';
import type { Case } from '../../shared/domain/case.ts';
import { seal, verify } from '../../shared/domain/chain.ts';
import { Command, decide } from '../../shared/domain/decide.ts';
import type { Event } from '../../shared/domain/events.ts';
import { evolve, fold } from '../../shared/domain/evolve.ts';
import { gateOf, nextStage } from '../../shared/domain/stages.ts';
import { type Instant, instantOf } from '../../shared/domain/time.ts';
import { wakeAtOf } from '../../shared/domain/wake.ts';
import { Programme } from '../../shared/programme/definition.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { project, reason } from './deeds.ts';
import { asma, farid, hind, system } from './people.ts';
import { type Asked, caseId, on } from './specification.ts';

/** Asks one thing after another of a case, each at its moment, and throws if one is refused. */
class Life {
  events: Event[] = [];
  c: Case | undefined;
  now: Instant = on('2026-11-23').on;

  ask(actor: Actor, asked: Asked): void {
    const command = Command.parse(asked);
    const decision = decide(this.c, command, { actor, now: this.now, programme: fonzid });
    if (!decision.ok) throw new Error(`${command.type} is refused: ${JSON.stringify(decision.refusal)}`);
    const programme = { id: fonzid.id, version: fonzid.version };
    const sealed = seal(decision.facts, { caseId, at: this.now, actor, programme, after: this.c });
    this.events.push(...sealed);
    this.c = sealed.reduce<Case | undefined>(evolve, this.c);
  }

  /** Looks at the case whenever the workflow would, until a day. */
  drive(until: Instant): number {
    let looks = 0;
    while (this.c !== undefined) {
      const at = wakeAtOf(this.c, fonzid, this.now);
      if (at === undefined || at > until) break;
      this.now = at > this.now ? at : this.now;
      const next = nextStage(this.c, fonzid);
      if (next === 'closing') this.ask(system, { type: 'complete-case' });
      else if (next !== undefined) this.ask(system, { type: 'enter-stage', stage: next.id });
      this.ask(system, { type: 'chase-case' });
      looks += 1;
    }
    this.now = until;
    return looks;
  }
}

function opened(): Life {
  const life = new Life();
  const kind = fonzid.projectKinds[0]?.id ?? '';
  const holder = { ...project.holder, kind: fonzid.holderKinds[0]?.id ?? '' };
  const open = {
    caseId,
    project: { ...project, kind, holder },
    organisation: 'yasmine',
    kickoffOn: '2026-11-23',
    interest: 'none',
  } as const;
  life.ask(asma, { type: 'open-case', ...open });
  life.ask(farid, { type: 'declare-interest', interest: 'none' });
  life.ask(farid, { type: 'assign-person', duty: 'fund_manager', person: farid });
  life.ask(asma, { type: 'assign-person', duty: 'owner', person: hind });
  return life;
}

describe('the fund’s own programme', () => {
  test('is one that the engine can read', () => {
    expect(Programme.parse(fonzid)).toEqual(fonzid);
  });

  test('can be gone through from opening to closure', () => {
    const life = opened();
    for (const stage of fonzid.stages) {
      life.drive(instantOf(new Date(Date.parse(life.now) + 86_400_000)));
      expect(life.c?.stage).toBe(stage.id);
      for (const [milestone, { stage: of, status }] of Object.entries(life.c?.milestones ?? {})) {
        if (of !== stage.id || status !== 'planned') continue;
        life.ask(hind, { type: 'propose-waiver', milestone, reason });
        life.ask(farid, { type: 'decide-waiver', milestone, granted: true, reason });
      }
      const gate = life.c && gateOf(life.c, fonzid);
      for (const role of gate?.signedBy ?? []) {
        life.ask(role === 'coordinator' ? asma : farid, { type: 'sign-gate', gate: gate?.id ?? '' });
      }
    }
    life.drive(instantOf(new Date(Date.parse(life.now) + 86_400_000)));
    expect(life.c?.status).toBe('completed');
    expect(fold(life.events)).toEqual(life.c);
    expect(life.c && verify(life.events, life.c).intact).toBe(true);
  });

  test('reminds of every milestone of a stage that nobody works on, to the last step, and then only looks on', () => {
    const life = opened();
    life.drive(on('2027-06-30').on);
    const reminders = life.events
      .filter((event) => event.type === 'ReminderIssued')
      .map(({ data }) => `${data.milestone} ${data.step}`);
    expect(new Set(reminders).size).toBe(reminders.length);
    for (const milestone of ['D1', 'D2', 'D3', 'D4', 'D5']) expect(reminders).toContain(`${milestone} overdue-30`);
    // D5 is due on Monday 8 February 2027: the third day before and the last are both told on the Friday, as the last
    const steps = fonzid.reminders
      .filter(({ clock, id }) => clock === 'due' && id !== 'due-3')
      .map(({ id }) => `D5 ${id}`);
    expect(reminders.filter((step) => step.startsWith('D5'))).toEqual(steps);
    expect(life.drive(on('2028-06-30').on)).toBeLessThanOrEqual(14);
  });
});

test('the steps of domain §5, row by row', () => {
  const rows = fonzid.reminders.map(({ clock, offset, fromDays, to, says, health }) =>
    [
      `${clock} ${offset > 0 ? '+' : ''}${offset}`,
      ...(fromDays === undefined ? [] : [`from ${fromDays} days`]),
      says,
      to.join(' and '),
      ...(health === undefined ? [] : [health]),
    ].join(', '),
  );
  expect(rows).toEqual([
    'due -30, from 45 days, due, owner and focal_point',
    'due -14, due, owner and focal_point',
    'due -7, due, owner and focal_point',
    'due -3, due, owner and focal_point',
    'due -1, due, owner and focal_point',
    'due 0, today, owner',
    'due +1, overdue, owner and coordinator',
    'due +3, overdue, owner and coordinator',
    'due +7, escalated, director and coordinator, at_risk',
    'due +15, escalated, fund_manager, overdue',
    'due +30, suspension-proposed, fund_manager and legal_representative, overdue',
    'review +5, to-review, coordinator',
    'review +10, to-review, coordinator and backup_coordinator',
    'review +15, to-review, fund_manager',
  ]);
  expect(fonzid.limits).toMatchObject({ returnedBusinessDays: 10, reminderHour: 9, lastReminderHour: 18 });
});
