import { expect, test } from 'vitest';
import { readExpression } from '../../infra/local/schedules/expression.ts';

const after = '2026-03-06T10:07:30Z'; // a Friday
const zone = 'Europe/Paris'; // one hour ahead, two from 29 March on

test.each([
  ['rate(15 minutes)', undefined, '2026-03-06T10:22:30.000Z'],
  ['rate(1 day)', undefined, '2026-03-07T10:07:30.000Z'],
  ['cron(0/15 * * * ? *)', undefined, '2026-03-06T10:15:00.000Z'],
  ['cron(0 9 ? * MON-FRI *)', undefined, '2026-03-09T09:00:00.000Z'],
  ['cron(0 9 ? * MON-FRI *)', zone, '2026-03-09T08:00:00.000Z'],
  ['cron(0 9 1 4 ? *)', zone, '2026-04-01T07:00:00.000Z'],
  ['cron(30 8 L * ? *)', undefined, '2026-03-31T08:30:00.000Z'],
  ['cron(0 0 29 2 ? *)', undefined, '2028-02-29T00:00:00.000Z'],
  ['cron(0 12 ? * 1 *)', undefined, '2026-03-08T12:00:00.000Z'],
  ['at(2026-12-24T18:00:00)', zone, '2026-12-24T17:00:00.000Z'],
])('%s in %s comes next at %s', (expression, timezone, expected) => {
  const next = readExpression(expression, timezone).next(Date.parse(after));
  expect(next === undefined ? undefined : new Date(next).toISOString()).toBe(expected);
});

test('a moment that has passed does not come again', () => {
  expect(readExpression('at(2020-01-01T00:00:00)').next(Date.parse(after))).toBeUndefined();
});

test('only a rate begins at once', () => {
  expect(readExpression('rate(2 hours)').first(5)).toBe(5);
  expect(readExpression('cron(0 0 * * ? *)').first(0)).toBe(86_400_000);
});

test.each(['cron(0 9 * *)', 'every day', 'cron(0 9 ? * MON#1 *)'])('%s is refused', (expression) => {
  expect(() => readExpression(expression)).toThrow('The schedule');
});
