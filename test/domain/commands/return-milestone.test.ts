import { describe, expect, test } from 'vitest';
import { Command, decide } from '../../../shared/domain/decide.ts';
import { by, done, endorsed, reason, returned, submitted, suspended, underWay, waiverProposed } from '../deeds.ts';
import { adil, asma, badr, chaima, farid, hind, nowActingAs } from '../people.ts';
import { nightBuses } from '../programme.ts';
import { type Asked, caseOf, given, on, refused } from '../specification.ts';

const giveBack = (milestone: string, version = 1, why = reason): Extract<Asked, { type: 'return-milestone' }> => ({
  type: 'return-milestone',
  milestone,
  version,
  reason: why,
  comments: [],
});

describe('returning a milestone', () => {
  test('a reviewer sends it back with ten business days to answer', () => {
    given(underWay, on('2026-03-09'), submitted('A1')).when(asma, giveBack('A1')).then(returned('A1', '2026-03-24'));
  });

  test('the answer is never due earlier than the milestone was', () => {
    given(underWay, submitted('A2')).when(asma, giveBack('A2')).then(returned('A2', '2026-04-21'));
  });

  test('a fund manager may, out of turn: a fault is a fault', () => {
    given(underWay, submitted('A2'))
      .when(farid, giveBack('A2'))
      .then(by(farid, returned('A2', '2026-04-21')));
  });

  test('it voids what was signed, and the next version begins anew', () => {
    const c = given(underWay, submitted('A2'), endorsed('A2')).when(farid, giveBack('A2')).case();
    expect(c.milestones['A2']).toMatchObject({
      status: 'returned',
      signatures: [],
      version: 1,
      returned: { by: 'farid' },
    });
  });

  test('comments go into the history, and the case knows where they stand', () => {
    const comments = [{ severity: 'fatal', pointer: '/values/riders', text: 'Count them again' }] as const;
    const c = caseOf(underWay, submitted('A1'));
    const command = Command.parse({ ...giveBack('A1'), comments });
    const decision = decide(c, command, { actor: asma, now: c.changedAt, programme: nightBuses });
    expect(decision).toMatchObject({ ok: true, facts: [{ type: 'MilestoneReturned', data: { reason, comments } }] });
    expect(caseOf(underWay, submitted('A1'), returned('A1', '2026-03-23')).milestones['A1']?.returned).toEqual({
      seq: c.version + 1,
      by: 'asma',
      at: c.changedAt,
    });
  });

  test('a waiver that was asked for stays a question', () => {
    const c = given(underWay, submitted('A1'), waiverProposed('A1')).when(asma, giveBack('A1')).case();
    expect(c.milestones['A1']?.waiver).toMatchObject({ by: 'hind' });
  });

  test.for([
    'too short',
    ' '.repeat(30),
    '\u200b'.repeat(30),
    `short${' '.repeat(30)}er`,
    'a\u2060\u00ad\ufe0f'.repeat(6),
  ])('the reason %j says too little', (why) => {
    given(underWay, submitted('A1'))
      .when(asma, giveBack('A1', 1, why))
      .then(refused('reason.too-short', { atLeast: 20 }));
  });

  test('a reason of twenty characters is enough, in any script', () => {
    for (const why of ['x'.repeat(20), 'الوثيقة غير كاملة تماما', '公交车站的数量必须重新统计并且要有证明文件']) {
      expect(
        given(underWay, submitted('A1'))
          .when(asma, giveBack('A1', 1, why))
          .case().milestones['A1']?.status,
      ).toBe('returned');
    }
  });

  test.for(['', 'x'.repeat(4001), 'half a character \ud83d is none'])(
    'its door does not let this reason in: %#',
    (why) => {
      expect(Command.safeParse(giveBack('A1', 1, why)).success).toBe(false);
    },
  );

  test('not by its author, not an old version, not what is not under review', () => {
    given(underWay, by(asma, submitted('A1')))
      .when(asma, giveBack('A1'))
      .then(refused('reviewer.is-author'));
    given(underWay, by(badr, submitted('A1')))
      .when(nowActingAs('fund_manager', badr), giveBack('A1'))
      .then(refused('reviewer.is-author'));
    given(underWay, submitted('A1'), submitted('A1'))
      .when(asma, giveBack('A1'))
      .then(refused('submission.superseded', { version: 2 }));
    given(underWay)
      .when(asma, giveBack('A1'))
      .then(refused('milestone.not-under-review', { status: 'planned' }));
    given(underWay, done('A1'))
      .when(asma, giveBack('A1'))
      .then(refused('milestone.not-under-review', { status: 'accepted' }));
    given(underWay).when(asma, giveBack('Z9')).then(refused('milestone.unknown'));
  });

  test('not by others, not in a suspended case', () => {
    for (const actor of [chaima, hind, adil]) {
      given(underWay, submitted('A1')).when(actor, giveBack('A1')).then(refused('action.not-permitted'));
    }
    given(underWay, submitted('A1'), suspended())
      .when(asma, giveBack('A1'))
      .then(refused('case.not-open', { status: 'suspended' }));
  });
});
