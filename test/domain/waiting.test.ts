import { describe, expect, test } from 'vitest';
import { localDateOf } from '../../shared/domain/calendar.ts';
import { waitingOf } from '../../shared/domain/waiting.ts';
import {
  assigned,
  by,
  changeDeclined,
  changeEndorsed,
  changeRequested,
  changeWithdrawn,
  completed,
  declared,
  done,
  endorsed,
  entered,
  gatePassed,
  gateSentBack,
  gateSigned,
  returned,
  submitted,
  surveyPassed,
  suspended,
  underWay,
  waived,
  waiverDeclined,
  waiverProposed,
  withdrawn,
} from './deeds.ts';
import { asma, badr, chaima, farid, nowActingAs } from './people.ts';
import { nightBuses } from './programme.ts';
import { history, on, type Past } from './specification.ts';

function waiting(...past: Past) {
  const { c, now } = history([...underWay, ...past]);
  return c === undefined ? [] : waitingOf(c, nightBuses, localDateOf(nightBuses.calendar, now));
}
const firstMorning = '2026-03-02T10:00:00.000Z';
const works: Past = [...surveyPassed, entered('works'), on('2026-03-04'), ...done('W1')];

describe('what waits for whom, since when', () => {
  test('nothing while the holder has the turn', () => {
    expect(waiting()).toEqual([]);
    expect(waiting(submitted('A1'), returned('A1', '2026-03-16'))).toEqual([]);
  });

  test('a submission waits for the coordinator since it was handed in', () => {
    expect(waiting(submitted('A1'))).toEqual([
      { what: 'review', milestone: 'A1', role: 'coordinator', for: 'asma', since: firstMorning },
    ]);
  });

  test('an endorsed one for the next role, since the endorsement', () => {
    expect(waiting(submitted('A2'), on('2026-03-05'), endorsed('A2'))).toEqual([
      { what: 'review', milestone: 'A2', role: 'fund_manager', for: 'farid', since: '2026-03-05T10:00:00.000Z' },
    ]);
  });

  test('it does not wait for who may not review it: the author, or who signed already', () => {
    expect(waiting(by(asma, submitted('A1')))).toMatchObject([{ role: 'coordinator', for: 'badr' }]);
    expect(waiting(...works, entered('service'), submitted('V3'), endorsed('V3'))).toMatchObject([
      { what: 'review', milestone: 'V3', role: 'coordinator', for: 'badr' },
    ]);
    const both = waiting(by(asma, submitted('A1')), by(badr, submitted('A1')));
    expect(both).toMatchObject([{ role: 'coordinator' }]);
    expect(both[0]?.for).toBeUndefined();
  });

  test('without anybody in the duty it waits for the role', () => {
    expect(
      waiting(assigned('coordinator', null), assigned('backup_coordinator', null), submitted('A1'))[0]?.for,
    ).toBeUndefined();
    expect(waiting(assigned('coordinator', chaima), submitted('A1'))[0]?.for).toBe('chaima');
    expect(waiting(assigned('fund_manager', null), waiverProposed('A1'))).toMatchObject([
      { what: 'waiver', role: 'fund_manager' },
    ]);
  });

  test('a proposed waiver waits for the fund manager until it is decided or overtaken', () => {
    const asked: Past = [on('2026-03-05'), waiverProposed('A1')];
    expect(waiting(...asked)).toEqual([
      { what: 'waiver', milestone: 'A1', role: 'fund_manager', for: 'farid', since: '2026-03-05T10:00:00.000Z' },
    ]);
    expect(waiting(...asked, waived('A1'))).toEqual([]);
    expect(waiting(...asked, waiverDeclined('A1'))).toEqual([]);
    expect(waiting(...asked, submitted('A1'))).toMatchObject([{ what: 'review' }]);
  });

  test('but not for the one who proposed it, should she have become the fund manager', () => {
    const promoted = assigned('fund_manager', nowActingAs('fund_manager', asma));
    expect(waiting(by(asma, waiverProposed('A1')), promoted)[0]?.for).toBeUndefined();
    expect(waiting(waiverProposed('A1'), promoted)[0]?.for).toBe('asma');
  });

  test('a waiver that nobody decided is not waited for once its milestone has lapsed', () => {
    expect(
      waiting(...done('A1'), ...done('A2', farid), waiverProposed('A3'), gateSigned('GA'), gatePassed('GA')),
    ).toEqual([]);
  });

  test('the longest waiting first', () => {
    const past: Past = [
      on('2026-03-05'),
      submitted('A2'),
      on('2026-03-04'),
      submitted('A1'),
      on('2026-03-06'),
      waiverProposed('A3'),
    ];
    expect(waiting(...past).map(({ since }) => since.slice(0, 10))).toEqual(['2026-03-04', '2026-03-05', '2026-03-06']);
  });
});

describe('a gate', () => {
  test('waits once its conditions are met, since the last milestone was settled', () => {
    expect(waiting(...done('A1'))).toEqual([]);
    expect(waiting(...done('A2', farid), on('2026-03-05'), ...done('A1'))).toEqual([
      { what: 'gate', gate: 'GA', role: 'coordinator', for: 'asma', since: '2026-03-05T10:00:00.000Z' },
    ]);
    const waiver: Past = [...done('A1'), on('2026-03-05'), waiverProposed('A2'), on('2026-03-09'), waived('A2')];
    expect(waiting(...waiver)).toMatchObject([{ what: 'gate', since: '2026-03-09T10:00:00.000Z' }]);
  });

  test('not later because of what else happens', () => {
    expect(
      waiting(...done('A1'), ...done('A2', farid), on('2026-03-09'), assigned('backup_coordinator', chaima)),
    ).toMatchObject([{ what: 'gate', since: firstMorning }]);
  });

  test('then for the next role, since the first signature', () => {
    expect(waiting(...works, on('2026-03-05'), gateSigned('GB'))).toEqual([
      { what: 'gate', gate: 'GB', role: 'fund_manager', for: 'farid', since: '2026-03-05T10:00:00.000Z' },
    ]);
  });

  test('not for who wrote for the stage', () => {
    expect(
      waiting(by(asma, submitted('A1')), by(badr, done('A1')[1] ?? submitted('A1')), ...done('A2', farid)),
    ).toMatchObject([{ what: 'gate', for: 'badr' }]);
  });

  test('no more when it is passed, sent back, or an occurrence has come up', () => {
    expect(waiting(...surveyPassed)).toEqual([]);
    expect(
      waiting(...done('A1'), ...done('A2', farid), gateSentBack('GA', { milestone: 'A1', due: '2026-03-16' })),
    ).toEqual([]);
    expect(waiting(...works)).toMatchObject([{ what: 'gate' }]);
    expect(waiting(...works, on('2026-03-23'))).toEqual([]);
  });
});

describe('a change request', () => {
  const of = (past: Past) => waiting(...past).map(({ since, ...rest }) => ({ ...rest, since: since.slice(0, 10) }));

  test('of a holder waits for the coordinator, then for the fund manager', () => {
    const asked: Past = [on('2026-03-05'), changeRequested()];
    expect(of(asked)).toEqual([
      { what: 'change', change: 'R1', role: 'coordinator', for: 'asma', since: '2026-03-05' },
    ]);
    expect(of([...asked, on('2026-03-09'), changeEndorsed('R1')])).toEqual([
      { what: 'change', change: 'R1', role: 'fund_manager', for: 'farid', since: '2026-03-09' },
    ]);
  });

  test('of a coordinator waits for the fund manager at once', () => {
    expect(of([by(asma, changeRequested())])).toMatchObject([{ role: 'fund_manager', for: 'farid' }]);
  });

  test('waits no more once it is decided or taken back', () => {
    for (const end of [changeWithdrawn('R1'), changeDeclined('R1')]) expect(of([changeRequested(), end])).toEqual([]);
  });

  test('to end the pause waits also in the pause, another does not', () => {
    expect(of([suspended(), changeRequested({ kind: 'resumption' })])).toMatchObject([{ what: 'change' }]);
    const later = { kind: 'due-date', milestone: 'A1', from: '2026-03-12', to: '2026-04-30' };
    expect(of([changeRequested(later), suspended()])).toEqual([]);
    expect(of([changeRequested({ kind: 'withdrawal' }), withdrawn()])).toEqual([]);
  });
});

describe('interests', () => {
  test('a duty in a conflict of interest waits for the fund manager to replace its person, and nothing waits for her', () => {
    const tied = waiting(submitted('A1'), on('2026-03-05'), declared(asma, 'family'));
    expect(tied).toEqual([
      { what: 'review', milestone: 'A1', role: 'coordinator', for: 'badr', since: firstMorning },
      {
        what: 'replacement',
        duty: 'coordinator',
        role: 'fund_manager',
        for: 'farid',
        since: '2026-03-05T10:00:00.000Z',
      },
    ]);
    expect(waiting(declared(asma, 'family'), assigned('coordinator', chaima))).toEqual([]);
    expect(waiting(declared(chaima, 'family'))).toEqual([]);
  });

  test('a fund manager’s own for anybody else in the role', () => {
    const [replacement] = waiting(declared(farid, 'contract'));
    expect(replacement).toMatchObject({ what: 'replacement', duty: 'fund_manager', role: 'fund_manager' });
    expect(replacement?.for).toBeUndefined();
  });

  test('a declaration that is a year old waits for her who has to renew it', () => {
    expect(waiting(on('2027-03-02'))).toEqual([]);
    expect(waiting(on('2027-03-03'), declared(badr), declared(farid))).toEqual([
      { what: 'declaration', role: 'coordinator', for: 'asma', since: '2027-03-03T00:00:00.000Z' },
    ]);
  });
});

test('only an open case waits', () => {
  for (const end of [suspended(), withdrawn(), completed()])
    expect(waiting(submitted('A1'), waiverProposed('A2'), end)).toEqual([]);
});
