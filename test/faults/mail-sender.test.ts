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
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sesMailSender } from '../../shared/adapters/ses/mail-sender.ts';
import type { OutgoingMail } from '../../shared/ports.ts';
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

  it('carries where answers go, how to leave, and an appointment', async () => {
    const { sender, ses } = mocked();
    ses.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
    const headers = { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': '<https://example.org/leave?x=1>' };
    const attachments = [
      { name: 'D1.ics', type: 'text/calendar; charset=UTF-8; method=PUBLISH', content: 'SUMMARY:محضر' },
    ];
    await sender.send({ ...mail, replyTo: 'salma@example.org', headers, attachments });
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
      ReplyToAddresses: ['salma@example.org'],
      Content: {
        Simple: {
          Headers: [
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
            { Name: 'List-Unsubscribe', Value: '<https://example.org/leave?x=1>' },
          ],
          Attachments: [
            {
              FileName: 'D1.ics',
              ContentType: 'text/calendar; charset=UTF-8; method=PUBLISH',
              ContentDisposition: 'ATTACHMENT',
              RawContent: new TextEncoder().encode('SUMMARY:محضر'),
            },
          ],
        },
      },
    });
  });

  const attachment = { name: 'D1.ics', type: 'text/calendar', content: '' };
  it.each<[string, Partial<OutgoingMail>]>([
    ['recipient', { to: 'hind@example.org\r\nBcc: all@example.org' }],
    ['recipient', { to: 'Hind <hind@example.org>' }],
    ['recipient', { to: 'hind@example.org, all@example.org' }],
    ['reply-to', { replyTo: 'salma@example.org\nX: y' }],
    ['subject', { subject: 'D1\r\nBcc: all@example.org' }],
    ['subject', { subject: 'D1\u2028Bcc: all@example.org' }],
    ['subject', { subject: 'D'.repeat(501) }],
    ['text', { text: 'D1\0' }],
    ['header', { headers: { 'List-Unsubscribe': 'a\r\nBcc: all@example.org' } }],
    ['header', { headers: { 'List-Unsubscribe': 'محضر' } }],
    ['header', { headers: { 'List-Unsubscribe': 'a'.repeat(990) } }],
    ['header', { headers: { Bcc: 'all@example.org' } as object }],
    ['attachment', { attachments: [{ ...attachment, name: 'D1.ics"\r\n' }] }],
    ['attachment', { attachments: [{ ...attachment, type: 'text/calendar\r\nX: y' }] }],
    ['tag', { tags: { case: 'C 1' } }],
    ['tag', { tags: { slot: 'a'.repeat(257) } }],
  ])('does not go out with an unfit %s: %j', async (part, unfit) => {
    const { sender, ses } = mocked();
    expect(await sender.send({ ...mail, ...unfit })).toEqual({ refused: `unfit-${part}` });
    expect(ses.commandCalls(SendEmailCommand)).toEqual([]);
  });

  it('holds no line break outside its texts, whatever it is made of', async () => {
    const { sender, ses } = mocked();
    ses.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r', '\n', '\r\n', '\0', '\u2028', '\u0085').map((end) => `a${end}Bcc: all@example.org`),
    );
    const part = fc.oneof(
      hostile.map((to) => ({ to })),
      hostile.map((replyTo) => ({ replyTo })),
      hostile.map((subject) => ({ subject })),
      hostile.map((line) => ({ headers: { 'List-Unsubscribe': line } })),
      hostile.map((name) => ({ attachments: [{ ...attachment, name }] })),
      hostile.map((type) => ({ attachments: [{ ...attachment, type }] })),
      hostile.map((slot) => ({ tags: { slot } })),
    );
    await fc.assert(
      fc.asyncProperty(part, async (unfit) => sender.send({ ...mail, ...unfit }).then(() => true)),
      { numRuns: 10_000 },
    );
    for (const { args } of ses.commandCalls(SendEmailCommand)) {
      expect(JSON.stringify(args[0].input)).not.toMatch(/\\[rn]|\\u00|[\u0080-\u009f\u2028\u2029]/);
    }
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
