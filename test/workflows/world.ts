import { createManualClock } from '../../infra/local/step-functions/manual-clock.ts';
import { relayChange } from '../../functions/outbox/relay-change.ts';
import { reconcileAll } from '../../functions/reconciler/reconcile.ts';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { sendMail } from '../../shared/app/send-mail.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import type { Command } from '../../shared/domain/decide.ts';
import { runCommand } from '../../shared/app/run-command.ts';
import type { Case } from '../../shared/domain/case.ts';
import { CaseId, CommandId } from '../../shared/domain/ids.ts';
import type { Change, MailSender, OutgoingMail } from '../../shared/ports.ts';
import { makeMachinery } from './machinery.ts';

export const caseId = CaseId.parse('FZ1-AHL-LOGHLAM');
export const hour = 3_600_000;
export const day = 24 * hour;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Everything that drives cases, on memory and a clock that stands still until a test moves it: the real definition, tasks, outbox, mailer and
 * reconciler. What the stores would put into the table's stream is relayed at once, in order, unless a test holds it back.
 */
export function makeWorld(start = '2027-01-04T10:00:00.000Z') {
  const time = createManualClock(start);
  const kept = memoryStores();
  const changes: Change[] = [];
  const relayed: Change[] = [];
  const sent: OutgoingMail[] = [];
  const failures: unknown[] = [];
  let isHeld = false;
  let relaying = Promise.resolve();

  const tell = (...news: Change[]): void => {
    changes.push(...structuredClone(news));
    if (!isHeld) relay();
  };
  const sender: MailSender = {
    send: async (mail) => {
      sent.push(mail);
      return { messageId: `message-${sent.length}` };
    },
  };

  const {
    clock,
    machine,
    ports: shared,
  } = makeMachinery({
    time,
    kept,
    tell,
    log: silent,
    commandId: () => CommandId.parse(crypto.randomUUID()),
  });
  const ports = { ...shared, sender };

  const handle = async (change: Change): Promise<void> => {
    if (change.what === 'mail') await sendMail(ports, change.slot);
    else await relayChange(ports, change, silent);
  };

  const relayAll = async (): Promise<void> => {
    const next = (): Change | undefined => (isHeld ? undefined : changes[0]);
    for (let change = next(); change !== undefined; change = next()) {
      try {
        await handle(change);
      } catch (error) {
        // As Lambda does: the record stays first until it is handled.
        failures.push(error);
        return;
      }
      relayed.push(...changes.splice(0, 1));
    }
  };
  const relay = (): void => {
    relaying = relaying.then(relayAll);
  };

  const settle = async (): Promise<void> => {
    await time.settle();
    await relaying;
    await time.settle();
  };

  const find = (): Case => {
    const stored = kept.memory.cases.get(caseId);
    if (stored === undefined) throw new Error('the case is not open');
    return stored.case;
  };

  return {
    ...kept,
    ...machine,
    ports,
    clock,
    sent,
    failures,
    handle,
    relayed,
    /** What the stream holds back, or would deliver next. */
    changes,
    hold: () => {
      isHeld = true;
    },
    /** Delivers what was held back; also tries a change again that failed. */
    release: async () => {
      isHeld = false;
      relay();
      await settle();
    },
    settle,
    advance: async (milliseconds: number) => {
      await time.advance(milliseconds);
      await settle();
    },
    case: find,
    generation: () => kept.memory.cases.get(caseId)?.generation,
    history: () => kept.memory.events.get(caseId) ?? [],
    /** The execution of a generation of the case; of the current one unless told. */
    execution: (generation = kept.memory.cases.get(caseId)?.generation) => {
      const execution = machine.executions.get(`${caseId}-${generation}`);
      if (execution === undefined) throw new Error(`there is no execution ${generation}`);
      return execution;
    },
    /** Runs a command as a person does; throws what refuses it. */
    run: async (actor: Actor, command: Command, id = caseId) => {
      const commandId = ports.ids.commandId();
      const outcome = await runCommand(ports, { caseId: id, command, actor, commandId });
      if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
      await settle();
    },
    /** One regular run of the reconciler. */
    reconcile: async () => {
      const { cases } = await reconcileAll(ports, {
        mayGoOn: () => true,
        pause: async (milliseconds) => time.advance(milliseconds),
        log: silent,
      });
      await settle();
      return cases;
    },
  };
}
export type World = ReturnType<typeof makeWorld>;

/** Puts a test's own before a method of a port, with what was there; answers with the way back. */
export function intercept<Port extends object, Name extends keyof Port>(
  port: Port,
  name: Name,
  make: (real: Port[Name], back: () => void) => Port[Name],
): void {
  const real = port[name];
  port[name] = make(real, () => {
    port[name] = real;
  });
}
