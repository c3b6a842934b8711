import { describe, expect, it } from 'vitest';
import { verify } from '../../shared/domain/chain.ts';
import { MilestoneKey } from '../../shared/domain/ids.ts';
import { instantAt } from '../../shared/domain/calendar.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { definition } from './executions.ts';
import { asma, farid, open, passGate, passStage, reason, submit, accept } from './people.ts';
import { caseId, day, makeWorld } from './world.ts';

const first = `${caseId}-1`;

describe('a case', () => {
  it('is driven from opening to closure in 23 transitions when nobody waits', async () => {
    const world = makeWorld();
    await open(world);
    for (const stage of ['diagnosis', 'design', 'build', 'monitoring']) {
      expect(world.case().stage).toBe(stage);
      await passStage(world);
    }
    expect(world.case().status).toBe('completed');
    expect(world.execution(1).status).toBe('SUCCEEDED');
    expect(world.statesOf(first).at(-1)).toBe('Complete');
    expect(world.transitions()).toBe(23);
    expect(verify(world.history(), { version: world.case().version, head: world.case().head }).intact).toBe(true);
    expect(world.memory.cases.get(caseId)?.card.wakeAt).toBeUndefined();
    expect(world.failures).toEqual([]);
  });

  it('stays in its stage when the gate is sent back, and goes on when it passes', async () => {
    const world = makeWorld();
    await open(world);
    for (const key of ['D1', 'D2', 'D3', 'D4', 'D5']) {
      await submit(world, key);
      await accept(world, key);
    }
    const milestones = [MilestoneKey.parse('D4')];
    await world.run(asma, { type: 'send-gate-back', gate: 'G1', milestones, reason });
    expect(world.case().stage).toBe('diagnosis');
    expect(world.execution(1).status).toBe('RUNNING');
    expect(world.sent.at(-1)?.subject).toContain('renvoyée');
    await submit(world, 'D4');
    await accept(world, 'D4');
    await passGate(world);
    expect(world.case().stage).toBe('design');
    expect(world.statesOf(first)).toContain('Enter solution design');
  });

  it('is chased when a wait ends without news: the reminder is issued once and mailed once', async () => {
    const world = makeWorld('2027-01-04T10:00:00.000Z');
    await open(world);
    // D1 is due on the 19th, so 14 days before is the 5th.
    const morning = instantAt(fonzid.calendar, LocalDate.parse('2027-01-05'), 9);
    await world.advance(Date.parse(morning) - Date.parse(world.clock.now()) - 1000);
    expect(world.statesOf(first)).toEqual(['Which stage?', 'Enter diagnosis', 'Await diagnosis']);
    const mailsBefore = world.sent.length;
    await world.advance(1000);
    expect(world.statesOf(first).slice(3)).toEqual(['Chase diagnosis', 'Await diagnosis']);
    const reminders = world.history().filter(({ type }) => type === 'ReminderIssued');
    expect(reminders.map(({ data }) => data)).toEqual([
      { milestone: 'D1', step: 'due-14', due: '2027-01-19', to: ['hind'] },
    ]);
    // Reminders are gathered for a quarter of an hour, so that many of a morning can be one mail.
    expect(world.sent.slice(mailsBefore)).toEqual([]);
    await world.advance(15 * 60_000);
    await world.reconcile();
    await world.reconcile();
    const toHind = world.sent.slice(mailsBefore).filter(({ to }) => to === 'hind@example.ma');
    expect(toHind).toMatchObject([
      {
        to: 'hind@example.ma',
        subject: expect.stringContaining('Rappel') as string,
        text: expect.stringContaining(`https://portal.example/cases/${caseId}`) as string,
        tags: { case: caseId, slot: expect.stringMatching(/^[A-Za-z0-9_-]+$/) as string },
      },
    ]);
  });

  it('is looked at sooner when a decision makes something due sooner', async () => {
    const world = makeWorld('2027-01-04T10:00:00.000Z');
    await open(world);
    await world.advance(day);
    // D1 is due on the 19th, so its next reminder is that of the 12th.
    expect(world.memory.waits.get(caseId)?.until).toBe(instantAt(fonzid.calendar, LocalDate.parse('2027-01-12'), 9));
    const due = LocalDate.parse('2027-01-13');
    await world.run(asma, {
      type: 'reschedule-milestone',
      milestone: MilestoneKey.parse('D1'),
      due,
      reason,
    });
    // 7 days before the new date; 14 days are over.
    expect(world.memory.waits.get(caseId)?.until).toBe(instantAt(fonzid.calendar, LocalDate.parse('2027-01-06'), 9));
    await world.advance(day);
    expect(world.history().at(-1)?.data).toMatchObject({ milestone: 'D1', step: 'due-7', due });
  });

  it('waits four weeks at most, also when nothing is due', async () => {
    const world = makeWorld();
    await open(world);
    await world.run(farid, { type: 'suspend-case', reason });
    await world.advance(100 * day);
    const waits = world.statesOf(first).filter((state) => state?.startsWith('Await'));
    expect(waits).toHaveLength(1 + 1 + 3);
  });

  it('fails, instead of going on in the dark, when a task goes wrong for good', async () => {
    const world = makeWorld();
    world.ports.workflowStore.park = async () => Promise.reject(new Error('the table is gone'));
    await open(world);
    expect(world.execution(1).status).toBe('FAILED');
    const { Retry } = definition.States['Await diagnosis'] as { Retry: { MaxAttempts: number }[] };
    const attempts = world.execution(1).history.events.filter(({ type }) => type === 'TaskFailed');
    expect(attempts).toHaveLength(1 + (Retry.at(-1)?.MaxAttempts ?? 0));
  });
});
