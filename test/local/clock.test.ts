import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ProgrammeClock, startClock } from '../../infra/local/clock.ts';

const day = 86_400_000;
let folder: string;
let clocks: ProgrammeClock[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  clocks = [];
});
afterEach(() => {
  for (const clock of clocks) clock.kill();
  rmSync(folder, { recursive: true });
});
const start = (speed: number) => {
  const clock = startClock(join(folder, 'clock.json'));
  clock.run(speed);
  clocks.push(clock);
  return clock;
};

describe('the programme’s clock', () => {
  test('tells the machine’s time unless told otherwise', () => {
    expect(Math.abs(start(1).now() - Date.now())).toBeLessThan(50);
  });

  test('runs a day a second, and so do waits', async () => {
    const clock = start(86_400);
    const begun = performance.now();
    await clock.sleepUntil(clock.now() + day / 4);
    expect(performance.now() - begun).toBeGreaterThan(200);
    expect(performance.now() - begun).toBeLessThan(600);
  });

  test('never goes back, neither after a stop nor after a kill', () => {
    const first = start(1);
    first.advance(300 * day);
    const stopped = first.now();
    first.stop();
    const second = start(86_400);
    expect(second.now()).toBeGreaterThanOrEqual(stopped);
    second.kill();
    const third = start(1);
    expect(third.now()).toBeGreaterThanOrEqual(second.now());
    expect(third.now()).toBeLessThan(stopped + 10 * day);
  });

  test('moved forward wakes whoever waited, and nobody else', async () => {
    const clock = start(1);
    const woken: string[] = [];
    void clock.sleepUntil(clock.now() + day).then(() => woken.push('day'));
    const year = new AbortController();
    clock.sleepUntil(clock.now() + 365 * day, year.signal).catch(() => woken.push('aborted'));
    clock.advance(2 * day);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(woken).toEqual(['day']);
    year.abort(new Error('enough'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(woken).toEqual(['day', 'aborted']);
  });
});
