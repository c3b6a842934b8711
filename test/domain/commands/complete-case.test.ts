import { describe, expect, test } from 'vitest';
import {
  by,
  completed,
  done,
  endorsed,
  entered,
  gatePassed,
  gateSigned,
  submitted,
  accepted,
  surveyPassed,
  suspended,
  underWay,
  withdrawn,
} from '../deeds.ts';
import { asma, badr, farid, hind, system } from '../people.ts';
import { given, refused } from '../specification.ts';

const complete = { type: 'complete-case' } as const;

const works = [
  ...underWay,
  ...surveyPassed,
  entered('works'),
  ...done('W1'),
  gateSigned('GB'),
  gateSigned('GB', farid),
  gatePassed('GB'),
];
const service = [
  ...works,
  entered('service'),
  ...done('V2'),
  submitted('V3'),
  endorsed('V3'),
  by(badr, accepted('V3')),
];
const over = [...service, gateSigned('GC'), gateSigned('GC', farid), gatePassed('GC')];

describe('completing a case', () => {
  test('the workflow closes it when its last gate is passed', () => {
    given(over).when(system, complete).then(completed());
    expect(given(over).when(system, complete).case().status).toBe('completed');
  });

  test('not before', () => {
    for (const past of [underWay.slice(0, 1), underWay, works, service, [...service, gateSigned('GC')]]) {
      given(past).when(system, complete).then(refused('gate.not-passed'));
    }
  });

  test('no person does it', () => {
    for (const actor of [asma, farid, hind]) given(over).when(actor, complete).then(refused('action.not-permitted'));
  });

  test('asked again it changes nothing, nor in a withdrawn case', () => {
    given(over, completed()).when(system, complete).thenNothing();
    given(underWay, withdrawn()).when(system, complete).thenNothing();
  });

  test('a suspended case is not closed by itself', () => {
    given(over, suspended())
      .when(system, complete)
      .then(refused('case.not-open', { status: 'suspended' }));
  });
});
