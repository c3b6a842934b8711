import { expect, test } from 'vitest';
import { matches } from '../../infra/local/pattern.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: { S: 'CASE#1' }, sk: { S: 'EVENT#7' } }, NewImage: { amount: { N: '12' } } },
};

test.each<[unknown, boolean]>([
  [{}, true],
  [{ eventName: ['INSERT', 'MODIFY'] }, true],
  [{ eventName: ['REMOVE'] }, false],
  [{ dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }, 'CASE'] } } } }, true],
  [{ dynamodb: { Keys: { sk: { S: [{ suffix: '#8' }] } } } }, false],
  [{ dynamodb: { NewImage: { stage: [{ exists: false }] } } }, true],
  [{ dynamodb: { OldImage: { stage: { S: ['x'] } } } }, false],
  [{ dynamodb: { NewImage: { amount: { N: [{ numeric: ['>', 10, '<=', 12] }] } } } }, true],
  [{ dynamodb: { NewImage: { amount: { N: [{ numeric: ['<', 10] }] } } } }, false],
  [{ eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
  [{ eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
  [{ $or: [{ eventName: ['REMOVE'] }, { dynamodb: { Keys: { pk: { S: [{ prefix: 'CASE' }] } } } }] }, true],
])('%j matches: %s', (pattern, expected) => {
  expect(matches(pattern, record)).toBe(expected);
});

test('an operator that is not there locally is named', () => {
  expect(() => matches({ eventName: [{ wildcard: 'I*' }] }, record)).toThrow('wildcard');
});
