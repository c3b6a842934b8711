import { relayChange } from '../../functions/outbox/relay-change.ts';
import { takeIn } from '../../functions/mail-events/take-in.ts';
import { sendQueued } from '../../functions/mailer/send-queued.ts';
import { reconcileAll } from '../../functions/reconciler/reconcile.ts';
import type { WorkCode, WorkLog } from '../../functions/work-log.ts';
import { createManualClock } from '../../infra/local/step-functions/manual-clock.ts';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { CommandId } from '../../shared/domain/ids.ts';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import { instantOf } from '../../shared/domain/time.ts';
import type { Change } from '../../shared/ports.ts';
import { makeMachinery } from '../workflows/machinery.ts';
import type { Chance } from './chance.ts';
import type { Faults } from './faults.ts';
import { Crash, LostAnswer, makePost } from './post.ts';
import { inProcess } from './process.ts';
import { makeReader } from './stream.ts';

const minute = 60_000;
/** The regular run's period (infra/constructs/regular-run.ts). */
const quarter = 15 * minute;
/** Nothing comes back to a mail that was settled so long ago, so it is put aside, where nobody has to look through it. */
const settledAfterDays = 20;

/** What is logged as a warning or an error, by its code; how often. */
type Complaints = Map<WorkCode, number>;

/** Hears of every call of a store's method. */
export type Observe = (store: string, method: string, args: readonly unknown[]) => void;

type Setting = { start: string; chance: Chance; faults: Faults; observe?: Observe | undefined };

/**
 * Everything that reminds people, in virtual time: the real definition, tasks, outbox, mailer, reconciler and what hears of mails, on memory.
 * The stream and SES have the faults that are asked for.
 */
export function makeWorld({ start, chance, faults, observe }: Setting) {
  const time = createManualClock(start);
  const kept = observe === undefined ? memoryStores() : observed(memoryStores(), observe);
  const complaints: Complaints = new Map();
  const failures: unknown[] = [];
  const settled = new Map<string, MailSlot>();
  let commands = 0;

  const complain = (code: WorkCode, { error }: Record<string, unknown>): void => {
    complaints.set(code, (complaints.get(code) ?? 0) + 1);
    // That an answer did not come has to be logged.
    if (error === undefined || error instanceof LostAnswer) return;
    if (failures.length < 20) failures.push(error);
  };
  const log: WorkLog = { info: () => undefined, warn: complain, error: complain };

  const { clock, machine, ports } = makeMachinery({
    time,
    kept,
    tell: (...news) => {
      for (const change of structuredClone(news)) {
        if (change.what === 'mail') mailer.put(change);
        else outbox.put(change);
      }
    },
    log,
    commandId: () => CommandId.parse(`command-${(commands += 1)}`),
  });
  const { sender, posted, crashes, lostAnswers } = makePost({
    time,
    chance,
    faults,
    hear: async (event) => {
      try {
        await takeIn(ports, event, log);
      } catch (error) {
        failures.push(error);
      }
    },
  });
  const repeated = faults.repeatedRecord;
  const outbox = makeReader('outbox', async (change) => relayChange(ports, change, log), { time, chance, repeated });
  const send = async (change: Change): Promise<void> =>
    inProcess(async (kill) => sendQueued({ ...ports, sender: sender(kill) }, change, log));
  const mailer = makeReader('mailer', send, { time, chance, repeated });

  /** Puts aside what was settled long ago. */
  const tidy = (): void => {
    const before = instantOf(new Date(time.now() - settledAfterDays * 24 * 60 * minute));
    for (const [key, slot] of kept.memory.mails) {
      const isOpen = slot.state === 'held' || slot.state === 'queued' || slot.state === 'claimed';
      if (isOpen || slot.at >= before) continue;
      settled.set(key, slot);
      kept.memory.mails.delete(key);
    }
  };

  return {
    ...kept,
    ...machine,
    ports,
    time,
    clock,
    posted,
    crashes,
    lostAnswers,
    complaints,
    failures,
    tidy,
    /** Every mail slot there ever was. */
    slot: (caseId: string, slot: string): MailSlot | undefined =>
      kept.memory.mails.get(`${caseId}/${slot}`) ?? settled.get(`${caseId}/${slot}`),
    /** Stops what still waits: its timers would keep the process alive. */
    end: (): void => {
      for (const execution of machine.executions.values()) execution.stop('Ended');
    },
    deadLetters: () => [...outbox.deadLetters, ...mailer.deadLetters],
    /** Lets a quarter of an hour pass, at whose end the regular run comes. One that dies leaves the rest to the next. */
    passQuarter: async (): Promise<void> => {
      await time.advance(quarter - (time.now() % quarter));
      const pause = async (milliseconds: number): Promise<void> => time.advance(milliseconds);
      const run = inProcess(async (kill) =>
        reconcileAll({ ...ports, sender: sender(kill) }, { mayGoOn: () => true, pause, log }),
      );
      await run.catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      await time.settle();
    },
  };
}
export type World = ReturnType<typeof makeWorld>;

/** The same stores, whose calls somebody hears of. */
function observed(stores: ReturnType<typeof memoryStores>, observe: Observe): ReturnType<typeof memoryStores> {
  const { memory, ...ports } = stores;
  const watched = Object.entries(ports).map(([store, port]): [string, unknown] => {
    const methods = Object.entries(port).map(([method, call]): [string, unknown] => [
      method,
      (...args: never[]): unknown => {
        observe(store, method, structuredClone(args));
        return (call as (...given: never[]) => unknown)(...args);
      },
    ]);
    return [store, Object.fromEntries(methods)];
  });
  return { memory, ...Object.fromEntries(watched) } as ReturnType<typeof memoryStores>;
}
