import { uncorrected } from '../uncorrected.ts';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Table } from '../../shared/adapters/dynamo/client.ts';
import { systemClock } from '../../shared/adapters/system/clock.ts';
import { systemIds } from '../../shared/adapters/system/ids.ts';
import { runCommand } from '../../shared/app/run-command.ts';
import type { Page, PageRequest } from '../../shared/ports.ts';
import { makeTable } from './make-table.ts';
import { meter } from './meter.ts';
import { caseId, commitTo, day, instant, organisation, person, openingOf } from './samples.ts';
import { dynamoStores, type Stores } from './dynamo-stores.ts';

type Lists = Record<string, (page: PageRequest) => Promise<Page<unknown>>>;

const lists = ({ queries, workflow, directory }: Stores): Lists => ({
  'cases of an organisation': async (page) => queries.ofOrganisation(organisation('yasmine'), page),
  'cases with a word': async (page) => queries.named(['loghlam'], page),
  'cases of a person': async (page) => queries.involving(person('asma'), [], page),
  'events of a person': async (page) =>
    queries.ofActor(person('asma'), { from: day('2026-03-01'), to: day('2026-03-09') }, page),
  'a queue': async (page) => queries.queueOf(person('asma'), page),
  'cases in a stage': async (page) => queries.inStage('diagnosis', undefined, page),
  'cases in a stage by health': async (page) => queries.inStage('diagnosis', 'overdue', page),
  'the events of a day': async (page) => queries.ofDay(day('2026-03-02'), page),
  'due wake-ups': async (page) => workflow.wakeUpsDueBefore(instant('2026-03-09'), page),
  'people in a role': async (page) => directory.inRole('holder', page),
});

/** A table with this many cases in every list. */
async function filled(cases: number): Promise<{ table: Table; stores: Stores }> {
  const table = await makeTable(inject('dynamodbEndpoint'));
  const stores = dynamoStores(table);
  const waiting = [
    {
      what: 'review' as const,
      milestone: 'D1',
      role: 'coordinator' as const,
      for: person('asma'),
      since: instant('2026-03-02'),
    },
  ];
  const card = { stage: 'diagnosis', health: 'overdue' as const, waiting, wakeAt: instant('2026-03-03') };
  for (let index = 0; index < cases; index += 1) {
    await stores.store.commit(commitTo(caseId(`C-${String(index).padStart(4, '0')}`), { card }));
    await stores.directory.save({
      id: person(`p-${String(index).padStart(4, '0')}`),
      name: 'Hind',
      email: 'hind@example.org',
      language: 'ar',
      role: 'holder',
    });
  }
  return { table, stores };
}

describe('what DynamoDB charges', () => {
  let few: Awaited<ReturnType<typeof filled>>;
  let many: Awaited<ReturnType<typeof filled>>;
  beforeAll(async () => {
    [few, many] = await Promise.all([filled(20), filled(200)]);
  });

  it.each(Object.keys(lists(dynamoStores({} as Table))))(
    'for a page of %s is the same in a longer list',
    async (name) => {
      const costs = [];
      for (const { table, stores } of [few, many]) {
        const { charges } = meter(table);
        const first = await lists(stores)[name]?.({ limit: 5 });
        const second = await lists(stores)[name]?.({ limit: 5, cursor: first?.next });
        expect(first?.items).toHaveLength(5);
        expect(second?.items).toHaveLength(5);
        costs.push([...charges]);
        table.client.middlewareStack.remove('meter');
      }
      expect(costs[1]).toEqual(costs[0]);
    },
  );

  it('for counting a stage does not grow beyond what is asked', async () => {
    const costs = [];
    for (const { table, stores } of [few, many]) {
      const { charges } = meter(table);
      expect(await stores.queries.countInStage('diagnosis', 'overdue', 15)).toBe(15);
      costs.push([...charges]);
      table.client.middlewareStack.remove('meter');
    }
    expect(costs[1]).toEqual(costs[0]);
  });

  it('for a command is two requests, and for a repeated one only the first', async () => {
    const table = await makeTable(inject('dynamodbEndpoint'));
    const ports = { store: dynamoStores(table).store, programmes: uncorrected, clock: systemClock, ids: systemIds };
    const { charges, clear } = meter(table);
    const request = openingOf(caseId('C-1'));
    await runCommand(ports, request);
    expect(charges.map(({ operation }) => operation)).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
    clear();
    await runCommand(ports, request);
    expect(charges.map(({ operation }) => operation)).toEqual(['BatchGetItemCommand']);
  });
});
