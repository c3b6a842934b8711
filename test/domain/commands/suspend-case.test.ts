import { describe, expect, test } from 'vitest';
import { completed, opened, reason, resumed, suspended, underWay, withdrawn } from '../deeds.ts';
import { adil, asma, farid, hind, system } from '../people.ts';
import { given, on, refused } from '../specification.ts';

const suspend = { type: 'suspend-case', reason } as const;

describe('suspending a case', () => {
  test('a fund manager does, in any stage or before the first', () => {
    given(underWay).when(farid, suspend).then(suspended());
    given(opened()).when(farid, suspend).then(suspended());
    expect(given(underWay, on('2026-03-05')).when(farid, suspend).case()).toMatchObject({
      status: 'suspended',
      suspendedOn: '2026-03-05',
    });
  });

  test('nobody else', () => {
    for (const actor of [asma, hind, adil, system])
      given(underWay).when(actor, suspend).then(refused('action.not-permitted'));
  });

  test('not twice, but again after it was resumed', () => {
    given(underWay, suspended())
      .when(farid, suspend)
      .then(refused('case.not-open', { status: 'suspended' }));
    given(underWay, suspended(), resumed(0)).when(farid, suspend).then(suspended());
  });

  test('not what has ended', () => {
    given(underWay, withdrawn())
      .when(farid, suspend)
      .then(refused('case.not-open', { status: 'withdrawn' }));
    given(underWay, completed())
      .when(farid, suspend)
      .then(refused('case.not-open', { status: 'completed' }));
  });

  test('with a reason', () => {
    given(underWay)
      .when(farid, { ...suspend, reason: 'no' })
      .then(refused('reason.too-short', { atLeast: 20 }));
  });
});
