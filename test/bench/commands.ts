import { caseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { rehearse } from '../journeys/rehearse.ts';
import { type Benchmark, type Figure, median } from './measurement.ts';
import { meter, onOwnTable, type Reading } from './metered-table.ts';

/** Plays the demo's whole life on DynamoDB Local and counts what each kind of command asks of it. */
async function measure(): Promise<Figure[]> {
  const readings = await onOwnTable(async (table) => {
    const counter = meter(table);
    const byCommand = new Map<string, Reading[]>();
    await rehearse(caseStore(table), {
      caseId: CaseId.parse('TAWFIK-JADIDA'),
      from: LocalDate.parse('2026-01-05'),
      around: async ({ type }, run) => {
        counter.read();
        await run();
        byCommand.set(type, [...(byCommand.get(type) ?? []), counter.read()]);
      },
    });
    return byCommand;
  });
  const all = [...readings.values()].flat();
  return [
    {
      what: 'round trips of a command, at most',
      value: Math.max(...all.map(({ roundTrips }) => roundTrips)),
      unit: 'requests',
      aim: { atMost: 2 },
      note: `${all.length} commands of one case's life`,
    },
    { what: 'read units of a life', value: sum(all, ({ readUnits }) => readUnits), unit: 'RCU' },
    {
      what: 'write units of a life',
      value: sum(all, writeUnits),
      unit: 'WCU',
      note: 'as DynamoDB Local counts: twice what a plain write takes, as AWS bills transactions',
    },
    ...[...readings].flatMap(([command, of]) => figuresOf(command, of)),
  ];
}

const writeUnits = ({ tableWriteUnits, indexWriteUnits }: Reading): number => tableWriteUnits + indexWriteUnits;

function figuresOf(command: string, of: readonly Reading[]): Figure[] {
  const indexShare = Math.round((100 * sum(of, ({ indexWriteUnits }) => indexWriteUnits)) / sum(of, writeUnits));
  return [
    {
      what: `${command}: write units`,
      value: median(of.map(writeUnits)),
      unit: 'WCU',
      note: `median of ${of.length}; ${indexShare} % for indexes; read ${median(of.map(({ readUnits }) => readUnits))} RCU`,
    },
  ];
}

function sum(of: readonly Reading[], value: (reading: Reading) => number): number {
  return of.reduce((total, reading) => total + value(reading), 0);
}

export const benchmark: Benchmark = { title: 'Commands: round trips and capacity units', measure };
