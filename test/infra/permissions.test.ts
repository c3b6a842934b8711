import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/bundle/bundle-functions.ts';
import { resolved, synthesised } from './synthesised.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: Record<string, object> };

const { all } = await synthesised();

const listed = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What a role may do, by the name of the role. */
const granted = new Map<string, Statement[]>();
for (const [, { Properties }] of all('AWS::IAM::Policy')) {
  const { Statement } = Properties['PolicyDocument'] as { Statement: Statement[] };
  for (const { Ref } of Properties['Roles'] as { Ref: string }[])
    granted.set(Ref, [...(granted.get(Ref) ?? []), ...Statement]);
}

const statementsOf = (functionName: string): Statement[] => {
  const fn = all('AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties['FunctionName'] === `mouakaba-${functionName}`,
  );
  if (fn === undefined) throw new Error(`No function ${functionName}`);
  const [role] = (fn[1].Properties['Role'] as { 'Fn::GetAtt': [string, string] })['Fn::GetAtt'];
  return granted.get(role) ?? [];
};
const actionsOf = (functionName: string) => statementsOf(functionName).flatMap(({ Action }) => listed(Action));

/** What AWS can only grant on everything: traces, and setting up the delivery of logs. */
const knowsNoResource =
  /^(xray:Put|logs:\w+(LogDelivery|LogDeliveries|ResourcePolicy|ResourcePolicies)|logs:DescribeLogGroups|xray:GetSampling)/;

describe.each([...granted])('%s', (_role, statements) => {
  const actions = statements.flatMap(({ Action }) => listed(Action));

  it('may do nothing by a wildcard', () => {
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('may never delete or scan', () => {
    const ofData = actions.filter((action) => !knowsNoResource.test(action));
    expect(ofData.filter((action) => /Delete|Scan|PartiQL|BatchWrite/.test(action))).toEqual([]);
  });

  it('may touch everything only where AWS knows no resource', () => {
    const onEverything = statements.filter(({ Resource }) => listed(Resource).includes('*'));
    const avoidable = onEverything
      .flatMap(({ Action }) => listed(Action))
      .filter((action) => !knowsNoResource.test(action));
    expect(avoidable).toEqual([]);
  });
});

it('hangs no managed policy on any role', () => {
  for (const [, { Properties }] of all('AWS::IAM::Role')) expect(Properties['ManagedPolicyArns']).toBeUndefined();
});

it('lets the auditor read and nothing else', () => {
  const beyondLogging = actionsOf('auditor').filter((action) => !/^(logs|xray):/.test(action));
  expect(beyondLogging.toSorted()).toEqual([
    'dynamodb:BatchGetItem',
    'dynamodb:GetItem',
    'dynamodb:Query',
    's3:GetObject',
  ]);
});

it('lets everybody’s own profile be read and changed by its key, and nothing listed', () => {
  const beyondLogging = actionsOf('me').filter((action) => !/^(logs|xray):/.test(action));
  expect(beyondLogging.toSorted()).toEqual(['dynamodb:GetItem', 'dynamodb:UpdateItem']);
});

it('lets the portal keep its sessions and touch nothing else: what people see and do goes through the API, with their own token', () => {
  const own = statementsOf('portal').filter(({ Action }) =>
    listed(Action).some((action) => !/^(logs|xray):/.test(action)),
  );
  expect(own.flatMap(({ Action }) => listed(Action)).toSorted()).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
  expect(own.map(({ Condition }) => Condition?.['ForAllValues:StringLike'])).toEqual([
    { 'dynamodb:LeadingKeys': ['SESSION#*'] },
  ]);
});

it('lets the auditor add to the log of what was read, and neither change nor end it', () => {
  const onLogs = actionsOf('auditor').filter((action) => action.startsWith('logs:'));
  expect(onLogs.toSorted()).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
});

it('lets the function behind secret addresses look up people, cases and their lists, and write nothing', () => {
  const ofTable = statementsOf('calendar-feed').filter(({ Action }) =>
    listed(Action).some((action) => action.startsWith('dynamodb:')),
  );
  expect(ofTable.flatMap(({ Action }) => listed(Action)).toSorted()).toEqual(['dynamodb:GetItem', 'dynamodb:Query']);
  expect(ofTable.find(({ Action }) => listed(Action).includes('dynamodb:GetItem'))?.Condition).toEqual({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PERSON#*', 'CASE#*'] },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  });
  const lists = ofTable.find(({ Action }) => listed(Action).includes('dynamodb:Query'));
  const names = listed(lists?.Resource).map((resource) => resolved(resource).split('/index/')[1]);
  expect(names).toEqual(['byOrganisation']);
  const others = actionsOf('calendar-feed').filter((action) => !/^(logs|xray|dynamodb):/.test(action));
  expect(others).toEqual([]);
});

it('lets the function behind the public routes touch nothing', () => {
  expect(actionsOf('docs').filter((action) => !/^(logs|xray):/.test(action))).toEqual([]);
});

it.each([
  ['holder', ['CASE#*', 'COMMAND#*']],
  ['coordinator', ['CASE#*', 'COMMAND#*']],
  ['findings', ['CASE#*', 'COMMAND#*']],
  ['me', ['PERSON#*']],
  ['administration', ['PERSON#*', 'ADMINISTRATION#*', 'CALENDAR#*']],
  ['appointer', ['PERSON#*', 'ADMINISTRATION#*']],
  ['workflow', ['CASE#*', 'COMMAND#*']],
  ['outbox', ['CASE#*']],
  ['mailer', ['CASE#*', 'PERSON#*']],
  ['reconciler', ['CASE#*', 'COMMAND#*', 'DIGEST#*', 'PERSON#*']],
  ['mail-events', ['CASE#*', 'PERSON#*']],
])('lets %s write items of these kinds only: %j', (name, kinds) => {
  const writes = statementsOf(name).filter(({ Action }) =>
    listed(Action).some((action) => /dynamodb:(Put|Update)/.test(action)),
  );
  expect(writes).toHaveLength(1);
  expect(writes[0]?.Condition).toEqual({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  });
});

/** The functions that may do anything at all in a service. */
const usersOf = (service: string) =>
  functionNames.filter((name) => actionsOf(name).some((action) => action.startsWith(`${service}:`)));

it('lets only those send mail who finish a mail slot, as the one sender', () => {
  expect(usersOf('ses')).toEqual(['mailer', 'reconciler']);
  const sending = usersOf('ses')
    .flatMap(statementsOf)
    .filter(({ Action }) => listed(Action).includes('ses:SendEmail'));
  expect(sending.map(({ Condition }) => Condition)).toEqual(
    usersOf('ses').map(() => ({ StringEquals: { 'ses:FromAddress': 'no-reply@mouakaba.example' } })),
  );
});

it('lets what hears from SES touch nothing but the table and its own dead letters', () => {
  const services = actionsOf('mail-events').map((action) => action.split(':')[0]);
  expect(new Set(services)).toEqual(new Set(['logs', 'xray', 'dynamodb', 'sqs']));
  expect(usersOf('sqs').filter((name) => name.startsWith('mail-'))).toEqual(['mail-events']);
});

it('lets only the administration touch accounts, and nobody who asks for a role give it', () => {
  expect(usersOf('cognito-idp')).toEqual(['administration', 'appointer']);
  const onAccounts = (name: string) => actionsOf(name).filter((action) => action.startsWith('cognito-idp:'));
  expect(onAccounts('administration').toSorted()).toEqual(
    ['AddUserToGroup', 'CreateUser', 'DisableUser', 'EnableUser', 'GetUser', 'UpdateUserAttributes'].map(
      (verb) => `cognito-idp:Admin${verb}`,
    ),
  );
  expect(onAccounts('appointer').toSorted()).toEqual([
    'cognito-idp:AdminAddUserToGroup',
    'cognito-idp:AdminRemoveUserFromGroup',
  ]);
});

it('lets only people read and add evidence', () => {
  expect(usersOf('s3')).toEqual(['holder', 'coordinator', 'auditor']);
});

it('lets only what drives cases touch executions, of the one state machine', () => {
  expect(usersOf('states')).toEqual(['workflow', 'outbox', 'reconciler']);
  const resources = usersOf('states')
    .flatMap(statementsOf)
    .filter(({ Action }) => listed(Action).some((action) => action.startsWith('states:')))
    .flatMap(({ Resource }) => listed(Resource).map(resolved));
  expect(resources.filter((resource) => !/:mouakaba-case(:\*)?$/.test(resource))).toEqual([]);
});
