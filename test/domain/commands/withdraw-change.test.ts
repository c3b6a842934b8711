import { describe, expect, test } from 'vitest';
import {
  by,
  changeDeclined,
  changeEndorsed,
  changeRequested,
  changeWithdrawn,
  reason,
  underWay,
  withdrawn,
} from '../deeds.ts';
import { asma, badr, farid, hamza, hind } from '../people.ts';
import { given, refused } from '../specification.ts';

const withdraw = (why = reason, change = 'R1') => ({ type: 'withdraw-change', change, reason: why }) as const;

describe('taking a request back', () => {
  test('is possible until it is decided', () => {
    given(underWay, changeRequested()).when(hind, withdraw()).then(changeWithdrawn('R1'));
    given(underWay, changeRequested(), changeEndorsed('R1')).when(hind, withdraw()).then(changeWithdrawn('R1'));
    expect(given(underWay, changeRequested()).when(hind, withdraw()).case().changes['R1']).toMatchObject({
      status: 'withdrawn',
      settled: { by: 'hind' },
    });
    given(underWay, by(asma, changeRequested()), changeDeclined('R1'))
      .when(asma, withdraw())
      .then(refused('change.not-awaited', { status: 'declined' }));
    given(underWay).when(hind, withdraw()).then(refused('change.unknown'));
  });

  test('is for who asked, not for her colleagues', () => {
    given(underWay, changeRequested()).when(hamza, withdraw()).then(refused('change.not-yours'));
    given(underWay, by(badr, changeRequested())).when(asma, withdraw()).then(refused('change.not-yours'));
    given(underWay, changeRequested()).when(farid, withdraw()).then(refused('action.not-permitted'));
  });

  test('has a reason too, and a project that goes on', () => {
    given(underWay, changeRequested())
      .when(hind, withdraw('oops'))
      .then(refused('reason.too-short', { atLeast: 20 }));
    given(underWay, changeRequested(), withdrawn())
      .when(hind, withdraw())
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });
});
