import {
  AccountSuspendedException,
  BadRequestException,
  LimitExceededException,
  MessageRejected,
  NotFoundException,
  SendEmailCommand,
  SendingPausedException,
  SESv2Client,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { sesMailSender } from '../../shared/adapters/ses/mail-sender.ts';
import { metadata } from './mocked-table.ts';

const mail = {
  to: 'hind@example.org',
  subject: 'تذكير',
  text: 'D1',
  tags: { case: 'C-1', slot: 'reminder-D1' },
};

function mocked() {
  const client = new SESv2Client({ region: 'eu-west-1' });
  return { sender: sesMailSender('mouakaba@example.org', client), ses: mockClient(client) };
}

describe('a mail to SES', () => {
  it('goes out in UTF-8 with its tags, and is known by its id', async () => {
    const { sender, ses } = mocked();
    ses.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
    expect(await sender.send({ ...mail, html: '<p>D1' })).toEqual({ messageId: 'ses-1' });
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
      FromEmailAddress: 'mouakaba@example.org',
      Destination: { ToAddresses: ['hind@example.org'] },
      Content: {
        Simple: {
          Subject: { Data: 'تذكير', Charset: 'UTF-8' },
          Body: { Text: { Data: 'D1', Charset: 'UTF-8' }, Html: { Data: '<p>D1', Charset: 'UTF-8' } },
        },
      },
      EmailTags: [
        { Name: 'case', Value: 'C-1' },
        { Name: 'slot', Value: 'reminder-D1' },
      ],
    });
  });

  it.each([
    [new MessageRejected(metadata), { refused: 'MessageRejected' }],
    [new BadRequestException({ ...metadata, message: 'Illegal address' }), { refused: 'BadRequestException' }],
    [new TooManyRequestsException(metadata), { later: 'TooManyRequestsException' }],
    [new LimitExceededException(metadata), { later: 'LimitExceededException' }],
    [new SendingPausedException(metadata), { later: 'SendingPausedException' }],
    [new AccountSuspendedException(metadata), { later: 'AccountSuspendedException' }],
    [
      new MessageRejected({ ...metadata, message: 'Email address is not verified. hind@example.org failed the check' }),
      { later: 'MessageRejected' },
    ],
  ])('that is not taken (%o) is told as a value, without the address', async (refusal, expected) => {
    const { sender, ses } = mocked();
    ses.on(SendEmailCommand).rejects(refusal);
    expect(await sender.send(mail)).toEqual(expected);
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  it.each([
    ['nobody knows whether it went out', new Error('socket hang up')],
    ['we asked for something that is not there', new NotFoundException(metadata)],
  ])('throws when %s', async (_, fault) => {
    const { sender, ses } = mocked();
    ses.on(SendEmailCommand).rejects(fault);
    await expect(sender.send(mail)).rejects.toBe(fault);
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  it('throws when SES gives it no id', async () => {
    const { sender, ses } = mocked();
    ses.on(SendEmailCommand).resolves({});
    await expect(sender.send(mail)).rejects.toThrow('no message id');
  });
});
