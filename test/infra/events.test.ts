import { describe, expect, it } from 'vitest';
import { matches } from '../../infra/local/pattern.ts';
import { synthesised } from './synthesised.ts';

const { all, only } = await synthesised();

describe.each(all('AWS::Lambda::EventSourceMapping'))('%s', (_id, { Properties: mapping }) => {
  it('reports failures one by one, retries a bounded number of times and ends in a queue', () => {
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(mapping['MaximumRetryAttempts']).toBeGreaterThan(0);
    expect(mapping['MaximumRecordAgeInSeconds']).toBeGreaterThan(0);
    expect(mapping['DestinationConfig']).toMatchObject({ OnFailure: { Destination: {} } });
  });

  it('wants some records only', () => {
    expect(mapping['FilterCriteria']).toBeDefined();
  });
});

it('hands the events of a case over in their order', () => {
  const outbox = all('AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith('Outbox'));
  // More would keep the order of each item, not of the items of one case.
  expect(outbox?.[1].Properties['ParallelizationFactor']).toBe(1);
});

describe.each(all('AWS::SQS::Queue'))('%s', (id, { Properties: queue }) => {
  it('is encrypted, asks for TLS and keeps its letters as long as SQS can', () => {
    expect(queue).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 });
    expect(all('AWS::SQS::QueuePolicy').some(([, policy]) => JSON.stringify(policy).includes(id))).toBe(true);
  });

  it('rings from the first letter on', () => {
    const watching = all('AWS::CloudWatch::Alarm').filter(
      ([, { Properties }]) =>
        Properties['Threshold'] === 1 && JSON.stringify(Properties['Dimensions'] ?? []).includes(id),
    );
    expect(watching).toHaveLength(1);
  });
});

it.each([
  ['Reconciliation', 'Reconciler', 'rate(15 minutes)'],
  ['Appointments', 'Appointer', 'rate(60 minutes)'],
])('runs the %s, and tells when it does not', (run, name, rate) => {
  const schedule = all('AWS::Scheduler::Schedule').find(([id]) => id.startsWith(run))?.[1];
  expect(schedule?.Properties).toMatchObject({
    ScheduleExpression: rate,
    Target: { DeadLetterConfig: {}, RetryPolicy: { MaximumRetryAttempts: 3 } },
  });
  expect(JSON.stringify(schedule?.Properties['Target'])).toContain(name);
  const silent = all('AWS::CloudWatch::Alarm').find(([id]) => id.startsWith(`${run}Silent`));
  expect(silent?.[1].Properties).toMatchObject({
    TreatMissingData: 'breaching',
    ComparisonOperator: 'LessThanThreshold',
  });
});

/** The rule that watches a source, with what it calls. */
function ruleOn(source: string) {
  const rules = all('AWS::Events::Rule').map(
    ([, { Properties }]) =>
      Properties as { EventPattern: { source: string[]; detail: object }; Targets: Record<string, unknown>[] },
  );
  const [rule, ...more] = rules.filter(({ EventPattern }) => EventPattern.source.includes(source));
  if (rule === undefined || more.length > 0) throw new Error(`${source}: expected one rule`);
  return rule;
}

it('tells the reconciler at once of executions that ended badly, of the one state machine', () => {
  const { EventPattern, Targets } = ruleOn('aws.states');
  expect(EventPattern.detail).toMatchObject({ status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: [{}] });
  expect(JSON.stringify(EventPattern)).toContain(':stateMachine:mouakaba-case');
  expect(JSON.stringify(Targets)).toMatch(/Reconciler/);
});

it('has SES tell everything that becomes of a mail, but not who opened it', () => {
  const { ConfigurationSetName, EventDestination } = only('AWS::SES::ConfigurationSetEventDestination').Properties;
  expect(ConfigurationSetName).toEqual({ Ref: all('AWS::SES::ConfigurationSet')[0]?.[0] });
  expect(EventDestination).toMatchObject({
    Enabled: true,
    EventBridgeDestination: {},
    MatchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure'],
  });
});

it('hands what SES tells of our own mails to one function, and what cannot be taken in to one queue', () => {
  const { EventPattern, Targets } = ruleOn('aws.ses');
  expect(EventPattern.detail).toEqual({ mail: { tags: { 'ses:configuration-set': ['mouakaba'] } } });
  expect(Targets).toMatchObject([{ RetryPolicy: { MaximumRetryAttempts: 30 }, DeadLetterConfig: {} }]);
  expect(JSON.stringify(Targets)).toMatch(/MailEvents/);
  const invoked = all('AWS::Lambda::EventInvokeConfig').find(([id]) => id.startsWith('MailEvents'));
  expect(invoked?.[1].Properties).toMatchObject({ MaximumRetryAttempts: 2, DestinationConfig: { OnFailure: {} } });
  const queue = all('AWS::SQS::Queue').find(([id]) => id.startsWith('MailFeedback'))?.[0];
  expect(JSON.stringify([Targets, invoked]).split(String(queue))).toHaveLength(3);
});

it('has the mailer take up what was queued anew, but not what SES did not take yet', () => {
  const mailer = all('AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith('Mailer'));
  if (mailer === undefined) throw new Error('No mapping of the mailer');
  const { Filters } = mailer[1].Properties['FilterCriteria'] as { Filters: { Pattern: string }[] };
  const [inserted, changed] = Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown);
  const record = (eventName: string, before: string, after: string) => ({
    eventName,
    dynamodb: {
      Keys: { sk: { S: 'MAIL#00001-accepted-hind' } },
      OldImage: { card: { M: { state: { S: before } } } },
      NewImage: { card: { M: { state: { S: after } } } },
    },
  });
  expect(matches(inserted, record('INSERT', '', 'queued'))).toBe(true);
  expect(matches(inserted, record('MODIFY', 'undeliverable', 'queued'))).toBe(false);
  expect(matches(changed, record('MODIFY', 'undeliverable', 'queued'))).toBe(true);
  expect(matches(changed, record('MODIFY', 'bounced', 'queued'))).toBe(true);
  expect(matches(changed, record('MODIFY', 'claimed', 'queued'))).toBe(false);
  expect(matches(changed, record('MODIFY', 'queued', 'claimed'))).toBe(false);
});

describe.each(all('AWS::CloudWatch::Alarm'))('%s', (_id, { Properties: alarm }) => {
  it('says whom it hurts, and tells somebody', () => {
    expect(alarm['AlarmDescription']).toMatch(/^[A-Z].{30,}\.$/);
    expect(alarm['AlarmActions']).toHaveLength(1);
    expect(alarm['OKActions']).toEqual(alarm['AlarmActions']);
  });
});

it('lets alarms publish, over TLS only', () => {
  expect(only('AWS::SNS::TopicPolicy').Properties).toMatchObject({
    PolicyDocument: {
      Statement: [
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } },
      ],
    },
  });
});
