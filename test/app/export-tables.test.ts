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
});

it('has a line for an event that changed nothing, and as many cells as columns', () => {
  const [entry] = timelineOf(undefined, history([opened()]).events).entries;
  if (entry === undefined) throw new Error('nothing has happened');
  const lines = timelineTable.lines({ ...entry, changes: [] });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toHaveLength(timelineTable.columns.length);
});
