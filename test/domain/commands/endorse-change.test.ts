import { describe, expect, test } from 'vitest';
import {
  by,
  changeApproved,
  changeDeclined,
  changeEndorsed,
  changeRequested,
  reason,
  suspended,
  underWay,
} from '../deeds.ts';
import { asma, badr, farid, hind, nowActingAs } from '../people.ts';
import { given, refused } from '../specification.ts';

const endorse = (endorsed: boolean, why = reason, change = 'R1') =>
  ({ type: 'endorse-change', change, endorsed, reason: why }) as const;

describe('endorsing a holder’s request', () => {
  test('proposes it to the fund manager', () => {
    given(underWay, changeRequested()).when(asma, endorse(true)).then(changeEndorsed('R1'));
    expect(given(underWay, changeRequested()).when(badr, endorse(true)).case().changes['R1']).toMatchObject({
      status: 'proposed',
      asked: { by: 'hind' },
      endorsed: { by: 'badr' },
    });
  });

  test('or ends it there, with the reason', () => {
    given(underWay, changeRequested())
      .when(asma, endorse(false))
      .then(by(asma, changeDeclined('R1')));
    expect(given(underWay, changeRequested()).when(asma, endorse(false)).case().changes['R1']).toMatchObject({
      status: 'declined',
      settled: { by: 'asma' },
    });
  });

  test('happens once, and not to a coordinator’s own proposal', () => {
    given(underWay, changeRequested(), changeEndorsed('R1'))
      .when(asma, endorse(true))
      .then(refused('change.not-awaited', { status: 'proposed' }));
    given(underWay, by(badr, changeRequested()))
      .when(asma, endorse(true))
      .then(refused('change.not-awaited', { status: 'proposed' }));
    given(underWay, changeRequested(), changeEndorsed('R1'), changeApproved('R1'))
      .when(asma, endorse(true))
      .then(refused('change.not-awaited', { status: 'approved' }));
    given(underWay).when(asma, endorse(true)).then(refused('change.unknown'));
  });

  test('takes another person than who asked, whatever role she has now', () => {
    const asked = by(nowActingAs('holder', badr), changeRequested());
    given(underWay, asked).when(badr, endorse(true)).then(refused('change.decider-is-asker'));
  });

  test('with a reason, and not while the project rests', () => {
    given(underWay, changeRequested())
      .when(asma, endorse(true, 'fine'))
      .then(refused('reason.too-short', { atLeast: 20 }));
    given(underWay, changeRequested({ kind: 'stage', from: 'survey', to: 'survey', milestones: [] }), suspended())
      .when(asma, endorse(true))
      .then(refused('case.not-open', { status: 'suspended' }));
    given(underWay, suspended(), changeRequested({ kind: 'resumption' }))
      .when(asma, endorse(true))
      .then(changeEndorsed('R1'));
  });

  test('is the coordinator’s alone', () => {
    for (const actor of [farid, hind]) {
      given(underWay, changeRequested()).when(actor, endorse(true)).then(refused('action.not-permitted'));
    }
  });
});
