import {
  ConditionalCheckFailedException,
  ThrottlingException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { directory } from '../../shared/adapters/dynamo/directory.ts';
import { mailStore } from '../../shared/adapters/dynamo/mail-store.ts';
import { workflowStore } from '../../shared/adapters/dynamo/workflow-store.ts';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import type { Wait } from '../../shared/ports.ts';
import { caseId, instant, person } from '../contracts/samples.ts';
import { cancelled, metadata, mockedTable } from './mocked-table.ts';

const id = caseId('C-1');
const at = instant('2026-03-02');
const wait: Wait = {
  caseId: id,
  generation: 1,
  token: 't',
  stage: 'diagnosis',
  version: 1,
  until: instant('2026-03-20'),
  since: at,
};
const slot = (name: string): MailSlot => ({
  caseId: id,
  slot: name,
  to: person('hind'),
  seq: 1,
  template: 'reminder',
  state: 'queued',
  at,
});
const conflict = new TransactionConflictException(metadata);
const unmet = new ConditionalCheckFailedException(metadata);
const throttled = new ThrottlingException(metadata);

describe('a conditional write', () => {
  it('is tried again when a transaction holds its item', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(UpdateCommand).rejectsOnce(conflict).rejectsOnce(conflict).resolves({});
    expect(await workflowStore(table).claimGeneration(id, 2)).toBe(true);
    expect(dynamodb.commandCalls(UpdateCommand)).toHaveLength(3);
  });

  it('is not done when the transaction changed what it depends on', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(UpdateCommand).rejectsOnce(conflict).rejects(unmet);
    expect(await workflowStore(table).claimGeneration(id, 2)).toBe(false);
  });

  it('throws when the conflict does not end, and when it is throttled: nobody is told that it was not to be', async () => {
    for (const fault of [conflict, throttled]) {
      const { table, dynamodb } = mockedTable();
      dynamodb.on(UpdateCommand).rejects(fault);
      await expect(workflowStore(table).claimGeneration(id, 2)).rejects.toBe(fault);
      await expect(mailStore(table).claim(slot('a'), at, at)).rejects.toBe(fault);
    }
  });
});

describe('parking an execution', () => {
  it('is tried again when another transaction writes the case, and not done when the case has moved on by it', async () => {
    const { table, dynamodb } = mockedTable();
    const inConflict = cancelled('TransactionConflict', 'None');
    dynamodb.on(TransactWriteCommand).rejectsOnce(inConflict).resolvesOnce({});
    expect(await workflowStore(table).park(wait)).toBe(true);
    dynamodb.on(TransactWriteCommand).rejectsOnce(inConflict).rejects(cancelled('ConditionalCheckFailed', 'None'));
    expect(await workflowStore(table).park(wait)).toBe(false);
  });

  it('throws when the conflict does not end', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(TransactWriteCommand).rejects(cancelled('TransactionConflict', 'None'));
    await expect(workflowStore(table).park(wait)).rejects.toThrow('Transaction cancelled');
  });
});

describe('what becomes of a mail', () => {
  const sent = { ...slot('a'), state: 'sent', messageId: 'ses-1' } as const;

  it('is written unless the slot was changed meanwhile; a fault is no answer', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(PutCommand).rejectsOnce(conflict).resolvesOnce({}).rejectsOnce(unmet).rejects(throttled);
    expect(await mailStore(table).advance(slot('a'), sent)).toBe(true);
    expect(await mailStore(table).advance(slot('a'), sent)).toBe(false);
    await expect(mailStore(table).advance(slot('a'), sent)).rejects.toBe(throttled);
  });

  it('is noted at an address also while an administrator writes the same person', async () => {
    const { table, dynamodb } = mockedTable();
    const note = { email: 'hind@example.org', why: 'bounced', at } as const;
    dynamodb.on(GetCommand).resolves({});
    dynamodb.on(UpdateCommand).rejectsOnce(conflict).rejectsOnce(unmet).rejects(throttled);
    expect(await directory(table).noteUnreachable(person('hind'), note)).toBeUndefined();
    expect(dynamodb.commandCalls(UpdateCommand)).toHaveLength(2);
    await expect(directory(table).noteUnreachable(person('hind'), note)).rejects.toBe(throttled);
  });
});

describe('queueing mails', () => {
  it('throws when one of them could not be queued, so that the record comes again and queues it', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(PutCommand).resolvesOnce({}).rejectsOnce(throttled).resolvesOnce({});
    const slots = ['a', 'b', 'c'].map(slot);
    await expect(mailStore(table).queue(slots)).rejects.toBe(throttled);
    dynamodb.on(PutCommand).rejectsOnce(unmet).resolvesOnce({}).rejectsOnce(unmet);
    await mailStore(table).queue(slots);
    expect(dynamodb.commandCalls(PutCommand)).toHaveLength(6);
  });
});
