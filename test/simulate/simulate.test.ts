import { describe, expect, test } from 'vitest';
import { manyFaults, noFaults } from './faults.ts';
import { simulate } from './simulate.ts';

describe('some projects and a few months, with the clocks changed and a 29 February in between', () => {
  test('every reminder reaches whom it concerns, once, at its hour', async () => {
    const { verdict, ...report } = await simulate({ projects: 10, days: 120, seed: 1, faults: noFaults });
    const { missed, doubled, unexpected, wrongHour, sentTwice, leftOver, unnamed } = verdict;
    expect({ missed, doubled, unexpected, wrongHour, sentTwice, leftOver, unnamed }).toEqual({
      missed: [],
      doubled: [],
      unexpected: [],
      wrongHour: [],
      sentTwice: [],
      leftOver: [],
      unnamed: [],
    });
    expect(report.failures).toEqual([]);
    expect(verdict.expected).toBeGreaterThan(300);
    expect(verdict.punctual).toBe(verdict.expected - verdict.overtaken);
    expect(report.clockChanges).toBe(2);
  });

  test('none is missed although records come twice, senders die and answers are lost', async () => {
    const { verdict, crashes } = await simulate({ projects: 6, days: 100, seed: 2, faults: manyFaults });
    expect(crashes).toBeGreaterThan(5);
    expect(verdict).toMatchObject({ missed: [], doubled: [], unexpected: [], wrongHour: [], leftOver: [] });
  });
});
