import { describe, expect, it } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { type Exception, type ExceptionKind, exceptionsIn, findingsPastDue } from '../../shared/domain/exceptions.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import type { Programme } from '../../shared/programme/definition.ts';
import {
  accepted,
  by,
  done,
  endorsed,
  findingAnswered,
  findingClosed,
  found,
  gateSentBack,
  gateSigned,
  reason,
  rescheduled,
  returned,
  submitted,
  surveyPassed,
  underWay,
  waived,
  waiverProposed,
} from './deeds.ts';
import { asma, badr, farid } from './people.ts';
import { nightBuses } from './programme.ts';
import { history, on, type Past } from './specification.ts';

/** Who is not reminded within five days of review has no time to keep. */
const programme: Programme = {
  ...nightBuses,
  reminders: [{ id: 'review-5', clock: 'review', offset: 5, to: ['coordinator'], says: 'to-review' }],
};

function exceptions(...past: Past): Exception[] {
  let c: Case | undefined;
  return history([...underWay, ...past]).events.flatMap((event) => {
    const before = c;
    c = evolve(c, event);
    return exceptionsIn(before, event, c, programme);
  });
}

const kinds = (...past: Past): ExceptionKind[] => exceptions(...past).map(({ kind }) => kind);

describe('an exception', () => {
  it('is none in what goes as it should', () => {
    expect(kinds(submitted('A1'), on('2026-03-04'), accepted('A1'))).toEqual([]);
  });

  it('is a waiver, with who proposed it and why', () => {
    expect(exceptions(waiverProposed('A3'), waived('A3'))).toMatchObject([
      { kind: 'waiver', about: { milestone: 'A3' }, actor: { id: 'farid' }, others: ['hind'], reason },
    ]);
  });

  it('is a due date moved later, by how much; not one moved earlier', () => {
    const [extension, ...others] = exceptions(rescheduled('A1', '2026-04-20'), rescheduled('A1', '2026-04-10'));
    expect(extension).toMatchObject({
      kind: 'extension',
      to: '2026-04-20',
      days: expect.any(Number) as number,
      reason,
    });
    expect(Date.parse(extension?.to ?? '') - Date.parse(extension?.from ?? '')).toBe(
      (extension?.days ?? 0) * 86_400_000,
    );
    expect(others).toEqual([]);
  });

  it('is a stage sent back from its gate, and the signatures that it voids', () => {
    const past = [...surveyPassed.slice(0, -1), gateSentBack('GA', { milestone: 'A1', due: '2026-04-01' })];
    expect(exceptions(...past).slice(-2)).toMatchObject([
      { kind: 'backward-move', about: { gate: 'GA' }, actor: { id: 'asma' }, reason },
      { kind: 'signatures-voided', about: { gate: 'GA' }, others: [] },
    ]);
  });

  it('is an approval after the due date', () => {
    const [late] = exceptions(on('2026-05-04'), submitted('A1'), on('2026-05-05'), accepted('A1'));
    expect(late).toMatchObject({ kind: 'late-approval', to: '2026-05-05', others: ['hind'] });
    expect(late?.days).toBeGreaterThan(0);
  });

  it('is an approval after the time that a reviewer has', () => {
    const reviewed = (date: string) =>
      exceptions(submitted('A1'), rescheduled('A1', '2026-06-01'), on(date), accepted('A1'));
    expect(reviewed('2026-03-09').map(({ kind }) => kind)).toEqual(['extension']);
    expect(reviewed('2026-03-10').at(-1)).toMatchObject({
      kind: 'late-review',
      from: '2026-03-09',
      to: '2026-03-10',
      days: 1,
    });
  });

  it('is a submission typed in for its holder', () => {
    expect(exceptions(by(asma, submitted('A1')))).toMatchObject([
      { kind: 'on-behalf', actor: { id: 'asma', role: 'coordinator', onBehalfOf: 'yasmine' } },
    ]);
  });

  it('is an approval on the very day, as the programme’s zone counts days', () => {
    expect(kinds(submitted('A1'), accepted('A1'))).toEqual(['same-day-approval']);
    const overMidnight = [on('2026-04-06T23:30'), submitted('A1'), on('2026-04-07T08:00'), accepted('A1')];
    expect(kinds(...overMidnight)).toContain('same-day-approval');
  });

  it('is a signature that a new version voids, on the milestone and on the gate', () => {
    const endorsedOnly = [submitted('A2'), endorsed('A2'), submitted('A2')];
    expect(exceptions(...endorsedOnly)).toMatchObject([
      { kind: 'signatures-voided', actor: { id: 'hind' }, others: ['asma'] },
    ]);
    expect(exceptions(submitted('A2'), by(badr, endorsed('A2')), returned('A2', '2026-04-01'))).toMatchObject([
      { kind: 'signatures-voided', about: { milestone: 'A2' }, actor: { id: 'asma' }, others: ['badr'] },
    ]);
    const signed = [...done('A1'), ...done('A2', farid), gateSigned('GA'), submitted('A3')];
    expect(exceptions(...signed).at(-1)).toMatchObject({ kind: 'signatures-voided', others: ['asma'] });
  });
});

describe('a finding past its due date', () => {
  const past = (date: string, ...more: Past) => {
    const { events, c } = history([...underWay, found('major', 'A1'), ...more]);
    if (c === undefined) throw new Error('nothing has happened');
    const opened = events.flatMap((event) => (event.type === 'FindingOpened' ? [event] : []));
    return findingsPastDue(c, opened, LocalDate.parse(date));
  };

  it('is an exception from the day after on, until it is closed', () => {
    expect(past('2026-03-16')).toEqual([]);
    expect(past('2026-03-18', findingAnswered('F1'))).toMatchObject([
      {
        kind: 'finding-past-due',
        about: { finding: 'F1', milestone: 'A1' },
        from: '2026-03-16',
        to: '2026-03-18',
        days: 2,
      },
    ]);
    expect(past('2026-03-18', findingClosed('F1'))).toEqual([]);
  });
});
