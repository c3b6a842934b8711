import { uncorrected } from '../uncorrected.ts';
import { InternalServerError, ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { caseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { systemClock } from '../../shared/adapters/system/clock.ts';
import { runCommand } from '../../shared/app/run-command.ts';
import { caseId, commandId, commitTo, openingOf } from '../contracts/samples.ts';
import { cancelled, metadata, mockedTable } from './mocked-table.ts';

const id = caseId('C-1');
const commit = commitTo(id);
const throttled = ['None', 'ThrottlingError', 'None'];

/** How many steps the commit that opens a case has: the snapshot, the event and the command first. */
async function countSteps(): Promise<number> {
  const { table, dynamodb } = mockedTable();
  dynamodb.on(TransactWriteCommand).resolves({});
  await caseStore(table).commit(commit);
  return dynamodb.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems?.length ?? 0;
}

describe('a commit that DynamoDB cancels', () => {
  it.each([
    ['moved-on', 'the case has moved on', ['ConditionalCheckFailed', 'ConditionalCheckFailed', 'None']],
    ['repeated', 'the command was accepted', ['None', 'None', 'ConditionalCheckFailed']],
    ['repeated', 'both', ['ConditionalCheckFailed', 'ConditionalCheckFailed', 'ConditionalCheckFailed']],
    ['moved-on', 'another transaction writes the case', ['TransactionConflict', 'None', 'None']],
    ['repeated', 'the other transaction was this command', ['TransactionConflict', 'None', 'ConditionalCheckFailed']],
  ])('is %s when %s', async (outcome, _, [snapshot = '', event = '', command = '']) => {
    const others = Array.from({ length: (await countSteps()) - 3 }, () => 'None');
    const { table, dynamodb } = mockedTable();
    dynamodb.on(TransactWriteCommand).rejects(cancelled(snapshot, event, command, ...others));
    expect(await caseStore(table).commit(commit)).toBe(outcome);
    expect(dynamodb.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  it('is tried again when it was throttled', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled(...throttled))
      .rejectsOnce(cancelled(...throttled))
      .resolves({});
    expect(await caseStore(table).commit(commit)).toBe('committed');
    const [first, ...others] = dynamodb.commandCalls(TransactWriteCommand).map(({ args }) => args[0].input);
    for (const other of others) expect(other).toEqual(first);
    expect(others).toHaveLength(2);
  });

  it('throws when it is throttled for good', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(TransactWriteCommand).rejects(cancelled(...throttled));
    await expect(caseStore(table).commit(commit)).rejects.toThrow('Transaction cancelled');
    expect(dynamodb.commandCalls(TransactWriteCommand)).toHaveLength(5);
  });

  it('throws when an event stands where none can be', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(TransactWriteCommand).rejects(cancelled('None', 'ConditionalCheckFailed', 'None'));
    await expect(caseStore(table).commit(commit)).rejects.toThrow('which its snapshot does not know');
  });

  it.each(['ValidationError', 'ItemCollectionSizeLimitExceeded'])('throws on %s', async (code) => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(TransactWriteCommand).rejects(cancelled(code, 'None', 'None'));
    await expect(caseStore(table).commit(commit)).rejects.toThrow('Transaction cancelled');
    expect(dynamodb.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });
});

describe('a command', () => {
  const run = async (table: Parameters<typeof caseStore>[0]) =>
    runCommand(
      {
        store: caseStore(table),
        programmes: uncorrected,
        clock: systemClock,
        ids: { commandId: () => commandId('unused'), jitter: () => 0 },
      },
      openingOf(id),
    );

  it('is decided anew when its transaction meets another', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(BatchGetCommand).resolves({});
    dynamodb
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('TransactionConflict', 'None', 'None', 'None'))
      .resolves({});
    expect(await run(table)).toMatchObject({ ok: true, repeated: false, answer: { version: 2 } });
    expect(dynamodb.commandCalls(BatchGetCommand)).toHaveLength(2);
  });

  it('says that the case is too busy when it never gets through', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(BatchGetCommand).resolves({});
    dynamodb.on(TransactWriteCommand).rejects(cancelled('TransactionConflict', 'None', 'None', 'None'));
    expect(await run(table)).toEqual({ ok: false, refusal: { code: 'case.too-busy' } });
  });

  it.each([
    ['throttled', new ProvisionedThroughputExceededException(metadata)],
    ['broken', new InternalServerError(metadata)],
  ])('throws when DynamoDB is %s longer than the SDK is patient', async (_, fault) => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(BatchGetCommand).resolves({});
    dynamodb.on(TransactWriteCommand).rejects(fault);
    await expect(run(table)).rejects.toBe(fault);
  });
});
