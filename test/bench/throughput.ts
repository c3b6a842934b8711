import { uncorrected } from '../uncorrected.ts';
import { availableParallelism } from 'node:os';
import { caseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { runCommand } from '../../shared/app/run-command.ts';
import { system } from '../../shared/domain/actors.ts';
import { Command } from '../../shared/domain/decide.ts';
import { CaseId, CommandId } from '../../shared/domain/ids.ts';
import { Instant, LocalDate } from '../../shared/domain/time.ts';
import { daysOf } from '../../infra/local/demo/submissions/writing.ts';
import { d2 } from '../../infra/local/demo/submissions/diagnosis.ts';
import type { Ports } from '../../shared/app/run-command.ts';
import { actorOf, openTawfikJadida } from '../journeys/rehearse.ts';
import { type Benchmark, type Figure, percentile } from './measurement.ts';
import { onOwnTable } from './metered-table.ts';

const kickoff = LocalDate.parse('2026-01-05');
const now = Instant.parse('2026-01-26T10:00:00.000Z');
const cases = 64;
const rounds = 16;

/** Holders hand in D2 again and again, each on a project of their own, with one client and with sixteen at once. */
async function measure(): Promise<Figure[]> {
  return onOwnTable(async (table) => {
    const ids = {
      commandId: () => CommandId.parse(crypto.randomUUID()),
      jitter: (most: number) => Math.random() * most,
    };
    const ports: Ports = { store: caseStore(table), programmes: uncorrected, clock: { now: () => now }, ids };
    const caseIds = Array.from({ length: cases }, (_, index) => CaseId.parse(`BENCH-${index + 100}`));
    for (const caseId of caseIds) await open(ports, caseId);
    await submitOn(ports, caseIds); // warm: connections, code, DynamoDB Local's own
    return [
      ...figures('one client', await timed(async () => inTurn(ports, caseIds.slice(0, 16)))),
      ...figures('sixteen clients', await timed(async () => atOnce(ports, caseIds, 16))),
    ];
  });
}

type Timed = { seconds: number; samples: number[] };

async function timed(work: () => Promise<number[]>): Promise<Timed> {
  const begun = performance.now();
  const samples = await work();
  return { seconds: (performance.now() - begun) / 1000, samples };
}

function figures(who: string, { seconds, samples }: Timed): Figure[] {
  const note = `${samples.length} submissions of D2; ${availableParallelism()} cores, shared with DynamoDB Local`;
  return [
    { what: `${who}: commands per second`, value: samples.length / seconds, unit: '1/s', note },
    { what: `${who}: p50`, value: percentile(samples, 0.5), unit: 'ms' },
    { what: `${who}: p99`, value: percentile(samples, 0.99), unit: 'ms' },
  ];
}

async function open(ports: Ports, caseId: CaseId): Promise<void> {
  await run(ports, caseId, actorOf('coordinator'), openTawfikJadida(caseId, kickoff));
  await run(ports, caseId, system, Command.parse({ type: 'enter-stage', stage: 'diagnosis' }));
}

const submission = Command.parse({
  type: 'submit-milestone',
  milestone: 'D2',
  language: 'fr',
  content: d2(daysOf(LocalDate.parse('2026-01-26'))),
});

async function submitOn(ports: Ports, caseIds: readonly CaseId[]): Promise<number[]> {
  const samples: number[] = [];
  for (const caseId of caseIds) {
    const begun = performance.now();
    await run(ports, caseId, actorOf('yasmine'), submission);
    samples.push(performance.now() - begun);
  }
  return samples;
}

async function inTurn(ports: Ports, caseIds: readonly CaseId[]): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) samples.push(...(await submitOn(ports, caseIds)));
  return samples;
}

async function atOnce(ports: Ports, caseIds: readonly CaseId[], clients: number): Promise<number[]> {
  const share = Math.ceil(caseIds.length / clients);
  const own = Array.from({ length: clients }, (_, client) => caseIds.slice(client * share, (client + 1) * share));
  return (await Promise.all(own.map(async (ids) => inTurn(ports, ids)))).flat();
}

async function run(ports: Ports, caseId: CaseId, actor: Parameters<typeof runCommand>[1]['actor'], command: Command) {
  const outcome = await runCommand(ports, { caseId, command, actor, commandId: ports.ids.commandId() });
  if (!outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome.refusal)}`);
}

export const benchmark: Benchmark = { title: 'Throughput on DynamoDB Local', measure };
