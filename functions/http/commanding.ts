import type { Actor } from '../../shared/domain/actors.ts';
import type { Command } from '../../shared/domain/decide.ts';
import { type CaseId, CommandId } from '../../shared/domain/ids.ts';
import { type Ports, runCommand } from '../../shared/app/run-command.ts';
import type { Ids } from '../../shared/ports.ts';
import type { AnswerOf } from './answers.ts';
import type { Call, Handler, Reply } from './route.ts';

/** Runs a command in the name of the caller, guarded by what she sent: the version that she saw, the key that names her request. */
export async function ask(
  ports: Ports,
  { actor, idempotencyKey, ifMatch }: Pick<Call<unknown, unknown>, 'actor' | 'idempotencyKey' | 'ifMatch'>,
  caseId: CaseId,
  command: Command,
): Promise<Reply<AnswerOf<'CommandAnswer'>>> {
  const outcome = await runCommand(ports, {
    caseId,
    command,
    actor,
    commandId: commandIdOf(actor, idempotencyKey, ports.ids),
    seen: ifMatch === '*' ? undefined : ifMatch,
  });
  if (!outcome.ok) return outcome;
  const { version, events } = outcome.answer;
  return { ok: true, body: { caseId, version, events, repeated: outcome.repeated }, version };
}

/** The handler of a command that is made of nothing but the path and the body. */
export function asking<Parameters extends { caseId: CaseId }, Input>(
  commandOf: (parameters: Parameters, input: Input) => Command,
): Handler<Ports, Parameters, Input, 'CommandAnswer'> {
  return (ports, call) => ask(ports, call, call.parameters.caseId, commandOf(call.parameters, call.input));
}

/** A key is the caller's own: two people may use the same. */
function commandIdOf(actor: Actor, key: string | undefined, ids: Ids): CommandId {
  return key === undefined ? ids.commandId() : CommandId.parse(`${actor.id}/${key}`);
}
