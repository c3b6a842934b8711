import { expect, it } from 'vitest';
import { accountsTable, eventsTable, mailsTable, timelineTable } from '../../shared/app/export-tables.ts';
import type { ExportTable } from '../../shared/app/write-csv.ts';
import { AdministrationRecord } from '../../shared/domain/administration/record.ts';
import { genesis } from '../../shared/domain/chain.ts';
import { MailSlot } from '../../shared/domain/mail-slot.ts';
import { timelineOf } from '../../shared/domain/timeline.ts';
import { opened } from '../domain/deeds.ts';
import { badr } from '../domain/people.ts';
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

/** The one line that an item takes, by its columns; empty cells left out. */
function lineOf<Item>(table: ExportTable<Item>, item: Item): Record<string, unknown> {
  const [cells = []] = table.lines(item);
  expect(cells).toHaveLength(table.columns.length);
  const named = table.columns.map((column, index) => [column, cells[index]] as const);
  return Object.fromEntries(named.filter(([, cell]) => cell !== undefined && cell !== ''));
}

it('says of an event in whose place somebody acted', () => {
  const [event] = history([opened()]).events;
  if (event === undefined) throw new Error('nothing has happened');
  const actor = { ...event.actor, inPlaceOf: badr.id };
  expect(lineOf(eventsTable, { ...event, actor })).toMatchObject({ event: 'CaseOpened', in_place_of: 'badr' });
});

it('tells of a mail that waits no more than there is', () => {
  const at = '2026-03-02T10:00:00.000Z';
  const slot = { caseId: 'FZ1-X', slot: 's', to: 'hind', seq: 3, template: 'reminder', state: 'held', at };
  const held = MailSlot.parse({ ...slot, heldUntil: '2026-03-03T09:00:00.000Z' });
  const { caseId, ...rest } = slot;
  expect(lineOf(mailsTable, held)).toEqual({ case: caseId, ...rest, held_until: '2026-03-03T09:00:00.000Z' });
});

it.each([
  ['PersonInvited', { role: 'holder', organisation: 'yasmine' }, { to_role: 'holder', organisation: 'yasmine' }],
  ['ProfileCorrected', { fields: ['name', 'email'], reason: 'Married.' }, { fields: 'name email', reason: 'Married.' }],
  ['PersonReactivated', { reason: 'Back.' }, { reason: 'Back.' }],
  [
    'RoleChangeConfirmed',
    { from: 'coordinator', to: 'auditor', startsOn: '2026-04-01' },
    { from_role: 'coordinator', to_role: 'auditor', starts_on: '2026-04-01' },
  ],
  ['RoleChanged', { from: 'coordinator', to: 'auditor' }, { from_role: 'coordinator', to_role: 'auditor' }],
])('tells of an account’s %s whose, by whom and what that kind of deed has', (type, data, told) => {
  const at = '2026-03-02T10:00:00.000Z';
  const envelope = { seq: 7, at, actor: { id: 'amina', role: 'administrator' }, prev: genesis, hash: genesis };
  const record = AdministrationRecord.parse({ ...envelope, type, data: { person: 'p-1', ...data } });
  const by = { seq: 7, at, event: type, person: 'amina', role: 'administrator', account: 'p-1', hash: genesis };
  expect(lineOf(accountsTable, record)).toEqual({ ...by, ...told });
});
