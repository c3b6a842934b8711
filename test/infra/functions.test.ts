import { expect, it, describe } from 'vitest';
import { environments, everyFunction } from '../../functions/env.ts';
import { functionNames } from '../../infra/bundle/bundle-functions.ts';
import { resolved, synthesised } from './synthesised.ts';

const { all, only } = await synthesised();
const functions = all('AWS::Lambda::Function');

it('deploys every function that has a schema, and no other', () => {
  const names = functions.map(([, { Properties }]) => Properties['FunctionName']);
  expect(new Set(names)).toEqual(new Set(functionNames.map((name) => `mouakaba-${name}`)));
});

describe.each(functions)('%s', (_id, { Properties: properties }) => {
  const name = functionNames.find((candidate) => properties['FunctionName'] === `mouakaba-${candidate}`);

  it('runs the newest Node on arm64, traced, with JSON logs', () => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: 1024,
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON' },
    });
  });

  it('answers in time: API Gateway gives up at 30 s, and nothing runs for more than 5 minutes', () => {
    const byPeople = [
      'holder',
      'coordinator',
      'auditor',
      'findings',
      'administration',
      'me',
      'calendar-feed',
      'portal',
      'docs',
    ];
    const isCalledByPeople = byPeople.includes(name ?? '');
    expect(properties['Timeout']).toBeLessThanOrEqual(isCalledByPeople ? 29 : 300);
  });

  it('is given what its schema asks for', () => {
    if (name === undefined) throw new Error('A function without a schema');
    const { Variables } = properties['Environment'] as { Variables: Record<string, unknown> };
    const variables = Object.fromEntries(Object.entries(Variables).map(([key, value]) => [key, resolved(value)]));
    expect(environments[name].safeParse(variables).error).toBeUndefined();
    expect(everyFunction.safeParse(variables).error).toBeUndefined();
  });

  it('has a log of its own that ends some day', () => {
    const { LogGroup } = properties['LoggingConfig'] as { LogGroup: { Ref: string } };
    const log = all('AWS::Logs::LogGroup').find(([id]) => id === LogGroup.Ref)?.[1];
    // What auditors read is told for as long as histories are kept: five years after closure.
    const days = name === 'auditor' ? 3653 : 400;
    expect(log?.Properties).toMatchObject({ LogGroupName: `/mouakaba/${name}`, RetentionInDays: days });
  });
});

it('gives each function a role of its own', () => {
  const roles = functions.map(([, { Properties }]) => JSON.stringify(Properties['Role']));
  expect(new Set(roles).size).toBe(functions.length);
});

it('bounds every task of the state machine, and logs it without its tokens', () => {
  const machine = only('AWS::StepFunctions::StateMachine').Properties;
  const definition = JSON.parse(resolved(machine['DefinitionString'])) as object;
  const tasks: object[] = [];
  JSON.stringify(definition, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'Type' in value && value.Type === 'Task') tasks.push(value);
    return value;
  });
  expect(tasks).not.toEqual([]);
  expect(tasks.filter((task) => !('TimeoutSeconds' in task) && !('TimeoutSecondsPath' in task))).toEqual([]);
  expect(machine).toMatchObject({
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    TracingConfiguration: { Enabled: true },
  });
});
