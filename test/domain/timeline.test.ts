import { describe, expect, it } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import { fold } from '../../shared/domain/evolve.ts';
import { type TimelineEntry, timelineOf, type ValueChange } from '../../shared/domain/timeline.ts';
import { wholeLife } from './whole-life.ts';

const { events, c } = wholeLife();
const { entries, after } = timelineOf(undefined, events);
const told = (type: string, about: object = {}): Partial<TimelineEntry> | undefined =>
  entries.find(
    (entry) =>
      entry.type === type && Object.entries(about).every(([name, value]) => Reflect.get(entry.about, name) === value),
  );

describe('a timeline', () => {
  it('has a line for every event, signed as the event is', () => {
    expect(entries.map(({ seq, type, at, actor, hash }) => ({ seq, type, at, actor, hash }))).toEqual(
      events.map(({ seq, type, at, actor, hash }) => ({ seq, type, at, actor, hash })),
    );
    expect(after).toEqual(c);
  });

  it('tells the old and the new value of what changed, and why', () => {
    const event = events.find(({ type }) => type === 'MilestoneRescheduled');
    if (event?.type !== 'MilestoneRescheduled') throw new Error('nothing was rescheduled');
    expect(told('MilestoneRescheduled')).toMatchObject({
      about: { milestone: 'A1' },
      changes: [{ pointer: '/milestones/A1/due', before: event.data.from, after: '2026-04-01' }],
      reason: event.data.reason,
    });
  });

  it('tells who came and who went', () => {
    expect(told('PersonAssigned', { duty: 'coordinator' })).toMatchObject({
      changes: [{ pointer: '/people/coordinator', after: 'asma' }],
    });
  });

  it('tells which version was handed in, and by which hash it was accepted', () => {
    const submitted = told('MilestoneSubmitted', { milestone: 'W1' });
    expect(submitted).toMatchObject({ submission: { version: 1, hash: submitted?.hash } });
    expect(told('MilestoneAccepted', { milestone: 'W1' })).toMatchObject({
      submission: { version: 1, hash: submitted?.hash },
      changes: expect.arrayContaining([
        { pointer: '/milestones/W1/status', before: 'submitted', after: 'accepted' },
      ]) as ValueChange[],
    });
  });

  it('tells that signatures were voided', () => {
    expect(told('GateSentBack')?.changes).toContainEqual({
      pointer: '/milestones/A1/status',
      before: 'accepted',
      after: 'returned',
    });
    const signatures = told('GateSentBack')?.changes?.find(({ pointer }) => pointer === '/milestones/A1/signatures');
    expect(signatures?.before).toHaveLength(1);
    expect(signatures).not.toHaveProperty('after');
  });

  it('can be told from any event on', () => {
    for (let seq = 1; seq < events.length; seq += 7) {
      const rest = timelineOf(fold(events.slice(0, seq)), events.slice(seq));
      expect(rest.entries).toEqual(entries.slice(seq));
    }
  });

  it('tells from what to what a change request altered accepted answers', () => {
    const changed = entries.find(({ type }) => type === 'AnswersChanged');
    expect(changed?.about).toEqual({ milestone: 'W1', change: 'R4' });
    expect(changed?.changes).toContainEqual({
      pointer: '/milestones/W1/accepted/values/riders',
      before: 40,
      after: 60,
    });
  });

  it('holds else the answers of no form, and everything that a case says', () => {
    const rebuilt: Record<string, unknown> = {};
    const others = entries.filter(({ type }) => type !== 'AnswersChanged');
    const answers = /\/(carried|values)(\/|$)/;
    for (const { changes } of entries) for (const { pointer, after: value } of changes) rebuilt[pointer] = value;
    expect(others.some(({ changes }) => changes.some(({ pointer }) => answers.test(pointer)))).toBe(false);
    for (const [pointer, value] of leaves(c)) expect([pointer, rebuilt[pointer]]).toEqual([pointer, value]);
  });
});

const untold = /^\/(version|head|changedAt)$|\/(clockFrom|carried|values)$/;

/** Every value of a case by its pointer, lists whole, empty ones left out. */
function leaves(value: unknown, at = ''): [string, unknown][] {
  if (untold.test(at)) return [];
  if (Array.isArray(value)) return value.length === 0 ? [] : [[at, value]];
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return Object.entries(value as Case).flatMap(([name, part]) => leaves(part, `${at}/${name}`));
}
