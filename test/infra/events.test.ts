import { describe, expect, it } from 'vitest';
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

it('tells the reconciler at once of executions that ended badly, of the one state machine', () => {
  const { EventPattern, Targets } = only('AWS::Events::Rule').Properties as { EventPattern: object; Targets: object[] };
  expect(EventPattern).toMatchObject({
    source: ['aws.states'],
    detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: [{}] },
  });
  expect(JSON.stringify(EventPattern)).toContain(':stateMachine:mouakaba-case');
  expect(JSON.stringify(Targets)).toMatch(/Reconciler/);
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
