import { expect, it } from 'vitest';
import { timelineTable } from '../../shared/app/export-tables.ts';
import { timelineOf } from '../../shared/domain/timeline.ts';
import { opened } from '../domain/deeds.ts';
import { history } from '../domain/specification.ts';

it('hides women and men where they are few, and no other numbers', () => {
  const [entry] = timelineOf(undefined, history([opened()]).events).entries;
  if (entry === undefined) throw new Error('nothing has happened');
  const changes = [{ pointer: '/x', before: { f: 4, m: 12 }, after: [{ emp: { f: 5, m: 0 }, share: 3 }] }];
  const [line] = timelineTable.lines({ ...entry, changes });
  expect(line).toContain('{"f":"<5","m":12}');
  expect(line).toContain('[{"emp":{"f":5,"m":"<5"},"share":3}]');
  const cells = [{ at: '/emp/m', from: 3, to: 12 }];
  const changed = [
    { pointer: '/milestones/D2/accepted/values/emp/f', before: 3, after: 12 },
    { pointer: '/changes/R1/wanted/cells', after: cells },
    { pointer: '/milestones/D2/version', before: 3, after: 4 },
  ];
  const told = timelineTable.lines({ ...entry, changes: changed }).map((cellsOf) => cellsOf.slice(-4, -2));
  expect(told).toEqual([
    ['<5', 12],
    [undefined, '[{"at":"/emp/m","from":"<5","to":12}]'],
    [3, 4],
  ]);
});

it('has a line for an event that changed nothing, and as many cells as columns', () => {
  const [entry] = timelineOf(undefined, history([opened()]).events).entries;
  if (entry === undefined) throw new Error('nothing has happened');
  const lines = timelineTable.lines({ ...entry, changes: [] });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toHaveLength(timelineTable.columns.length);
});
