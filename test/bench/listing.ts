import { caseQueries } from '../../shared/adapters/dynamo/case-queries.ts';
import { caseStore } from '../../shared/adapters/dynamo/case-store.ts';
import type { CaseQueries, CaseStore, Page, PageRequest } from '../../shared/ports.ts';
import { caseId, commitTo, day, organisation } from '../contracts/samples.ts';
import { type Benchmark, type Figure, median } from './measurement.ts';
import { type Reading, meter, onOwnTable } from './metered-table.ts';

const few = 100;
const many = 10_000;
const atOnce = 8;
/** Small enough that a second page of it is full at a hundred cases too, in each of the four parts of a day. */
const pageSize = 10;
const repetitions = 20;

/** The lists that people look at, and where in them: the first page, and one far in. */
const lists: Record<string, (queries: CaseQueries, page: PageRequest) => Promise<Page<unknown>>> = {
  'cases in a stage': (queries, page) => queries.inStage('opening', undefined, page),
  "an organisation's cases": (queries, page) => queries.ofOrganisation(organisation('holder-7'), page),
  'the events of a day': (queries, page) => queries.ofDay(day('2026-03-02'), page),
};

type Cost = { units: number; milliseconds: number };

/** Reads the same pages with a hundred cases in the table and with ten thousand: what a page costs must not depend on it. */
async function measure(): Promise<Figure[]> {
  return onOwnTable(async (table) => {
    const counter = meter(table);
    const store = caseStore(table);
    const queries = caseQueries(table);
    await seed(store, 0, few);
    const before = await costs(queries, counter.read);
    const begun = performance.now();
    await seed(store, few, many);
    const seconds = (performance.now() - begun) / 1000;
    const after = await costs(queries, counter.read);
    return [
      ...Object.keys(lists).flatMap((name) => figuresOf(name, before.get(name), after.get(name))),
      {
        what: 'opening the cases',
        value: (many - few) / seconds,
        unit: '1/s',
        note: `${atOnce} at once, DynamoDB Local`,
      },
    ];
  });
}

/** Every hundredth case is of the organisation whose list is read: so it has a full page at either size. */
async function seed(store: CaseStore, from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index).values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const number of numbers) {
        const owner = number < few ? 'holder-7' : `holder-${8 + (number % 500)}`;
        const commit = commitTo(caseId(`BENCH-${number + 10_000}`), { organisation: owner });
        const outcome = await store.commit(commit);
        if (outcome !== 'committed') throw new Error(outcome);
      }
    }),
  );
}

async function costs(queries: CaseQueries, read: () => Reading): Promise<Map<string, Cost>> {
  const found = new Map<string, Cost>();
  for (const [name, list] of Object.entries(lists)) {
    const first = await list(queries, { limit: pageSize });
    if (first.items.length !== pageSize) throw new Error(`${name} has no full page: ${first.items.length}`);
    // Once for nothing: what is measured is a list that somebody has looked at before.
    await list(queries, { limit: pageSize, cursor: first.next });
    read();
    const samples: number[] = [];
    for (let turn = 0; turn < repetitions; turn++) {
      const begun = performance.now();
      await list(queries, { limit: pageSize, cursor: first.next });
      samples.push(performance.now() - begun);
    }
    found.set(name, { units: read().readUnits / repetitions, milliseconds: median(samples) });
  }
  return found;
}

function figuresOf(name: string, before: Cost | undefined, after: Cost | undefined): Figure[] {
  if (before === undefined || after === undefined) return [];
  const note = `${before.units} RCU, ${before.milliseconds.toFixed(1)} ms before; second page of ${pageSize}`;
  return [
    {
      what: `${name}: units at ${many} / at ${few}`,
      value: after.units / before.units,
      unit: '×',
      aim: { atMost: 1.1 },
      note,
    },
    { what: `${name}: time at ${many}`, value: after.milliseconds, unit: 'ms' },
  ];
}

export const benchmark: Benchmark = { title: 'Lists at a hundred and at ten thousand cases', measure };
