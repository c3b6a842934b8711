import { describe, expect, it } from 'vitest';
import type { Json } from '../../shared/forms/json.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { lookingBack } from '../../shared/programme/looking-back.ts';
import { handedIn, handedInFor, milestoneOf } from '../programme/story-answers.ts';

const accepted = Object.fromEntries(handedIn.map(({ key, content }) => [key, content.values]));

/** A submission of the story with one list made long, and how long the quickest of a few validations takes. */
function quickest(
  key: string,
  list: string,
  length: number,
  edit: (row: Record<string, Json>, index: number) => object,
): number {
  const { content, today } = handedInFor(key);
  const rows = content.values[list] as Record<string, Json>[];
  const long = Array.from({ length }, (_, index) => edit(rows[index % rows.length] ?? {}, index));
  const submitted = { ...content, values: { ...content.values, [list]: long } };
  const context = { today, ...lookingBack(fonzid, key, accepted) };
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    const { content: valid } = validateForm(milestoneOf(key).form, submitted, context);
    expect(valid).toBeDefined();
    return performance.now() - start;
  });
  return Math.min(...times);
}

// The quickest of fifteen: what the code costs, whatever else the machine does meanwhile.
describe('long lists are judged within 20 ms', () => {
  it.each<[string, string, number, (row: Record<string, Json>, index: number) => object]>([
    ['D4', 'points', 500, (row) => row],
    ['B4', 'equipment', 500, (row, index) => ({ ...row, serial: `TJ-${index}` })],
    ['S1', 'measures', 50, (row) => row],
  ])('%s with %s × %d', (key, list, length, edit) => {
    expect(quickest(key, list, length, edit)).toBeLessThan(20);
  });
});
