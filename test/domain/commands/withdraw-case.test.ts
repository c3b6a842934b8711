import { describe, expect, test } from 'vitest';
import { completed, opened, reason, suspended, underWay, withdrawn } from '../deeds.ts';
import { adil, asma, farid, hind, system } from '../people.ts';
import { given, refused } from '../specification.ts';

const withdraw = { type: 'withdraw-case', reason } as const;

describe('withdrawing a case', () => {
  test('a fund manager ends it, whether it is open or suspended', () => {
    given(opened()).when(farid, withdraw).then(withdrawn());
    given(underWay).when(farid, withdraw).then(withdrawn());
    given(underWay, suspended()).when(farid, withdraw).then(withdrawn());
    const c = given(underWay, suspended()).when(farid, withdraw).case();
    expect(c.status).toBe('withdrawn');
    expect(c.suspendedOn).toBeUndefined();
  });

  test('nobody else', () => {
    for (const actor of [asma, hind, adil, system])
      given(underWay).when(actor, withdraw).then(refused('action.not-permitted'));
  });

  test('not twice, and not after its completion', () => {
    given(underWay, withdrawn())
      .when(farid, withdraw)
      .then(refused('case.not-open', { status: 'withdrawn' }));
    given(underWay, completed())
      .when(farid, withdraw)
      .then(refused('case.not-open', { status: 'completed' }));
  });

  test('with a reason', () => {
    given(underWay)
      .when(farid, { ...withdraw, reason: 'because' })
      .then(refused('reason.too-short', { atLeast: 20 }));
  });
});
