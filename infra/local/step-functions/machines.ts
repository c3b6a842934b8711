import * as z from 'zod/mini';
import type { Clock } from '../clock.ts';
import { AwsError } from '../aws-json.ts';
import { LocalFault, messageOf } from '../fault.ts';
import type { Template } from '../template/template.ts';
import { type Executions, executionArn, newName } from './executions.ts';
import { checkDefinition, type Machine, makeStateMachine } from './run.ts';

const MachineProperties = z.object({
  DefinitionString: z.string(),
  DefinitionSubstitutions: z._default(z.record(z.string(), z.string()), {}),
  StateMachineType: z._default(z.literal('STANDARD'), 'STANDARD'),
});

export type Start = { stateMachineArn: string; name?: string | undefined; input?: string | undefined };
export type Started = { executionArn: string; startDate: number };

export type Machines = {
  arns: readonly string[];
  /** Starts an execution as AWS does; a name that runs with the same input gives what runs. Throws AwsError. */
  start: (start: Start) => Started;
};

export type MachinesOptions = {
  template: Template;
  executions: Executions;
  clock: Clock;
  /** What the clock will run at: pauses before a retry are as much shorter. */
  speed: number;
  invoke: (functionName: string, payload: unknown) => Promise<unknown>;
};

/** The state machines of the template, each from its DefinitionString with the substitutions in place. */
export function makeMachines({ template, executions, clock, speed, invoke }: MachinesOptions): Machines {
  const machines = new Map<string, { name: string; machine: Machine }>();
  for (const { id, name, arn, properties } of template.ofType('AWS::StepFunctions::StateMachine', MachineProperties)) {
    const { DefinitionString: text, DefinitionSubstitutions: substitutions } = properties;
    const definition = text.replaceAll(/\$\{([\w.-]+)\}/g, (whole, key: string) => substitutions[key] ?? whole);
    try {
      const parsed = JSON.parse(definition) as Record<string, unknown>;
      checkDefinition(parsed);
      machines.set(arn, { name, machine: makeStateMachine(parsed, speed) });
    } catch (thrown) {
      throw new LocalFault(`The state machine ${id} is broken: ${messageOf(thrown).replaceAll(/\s+/g, ' ')}`);
    }
  }

  const start = ({ stateMachineArn, name = newName(), input: text = '{}' }: Start): Started => {
    const found = machines.get(stateMachineArn);
    if (found === undefined)
      throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
    if (!/^[\w-]{1,80}$/.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
    const input = parseInput(text);
    const arn = executionArn(stateMachineArn, name);
    const earlier = executions.find(stateMachineArn, name);
    if (earlier?.status === 'RUNNING' && earlier.input === text)
      return { executionArn: arn, startDate: earlier.started / 1000 };
    if (earlier !== undefined) throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    const started = clock.now();
    const running = found.machine.run({
      input,
      clock,
      invoke,
      name,
      id: arn,
      machine: { Id: stateMachineArn, Name: found.name },
      startExecution: (request) => Promise.resolve(startByTask(request)),
    });
    executions.add(
      {
        executionArn: arn,
        stateMachineArn,
        name,
        status: 'RUNNING',
        input: text,
        started,
        transitions: 0,
        historyEvents: 0,
      },
      running,
    );
    return { executionArn: arn, startDate: started / 1000 };
  };

  /** `states:startExecution` takes its input as an object. */
  const startByTask = (request: unknown) => {
    const { StateMachineArn: stateMachineArn, Name: name, Input: input } = TaskStart.parse(request);
    const { executionArn: ExecutionArn, startDate } = start({
      stateMachineArn,
      name,
      input: JSON.stringify(input ?? {}),
    });
    return { ExecutionArn, StartDate: new Date(startDate * 1000).toISOString() };
  };
  return { arns: [...machines.keys()], start };
}

const TaskStart = z.object({
  StateMachineArn: z.string(),
  Name: z.optional(z.string()),
  Input: z.optional(z.unknown()),
});

function parseInput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${text.slice(0, 100)}'`);
  }
}
