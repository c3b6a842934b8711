import { SendEmailCommand, SESv2Client, SESv2ServiceException } from '@aws-sdk/client-sesv2';
import type { MailAttachment, MailSender, OutgoingMail } from '../../ports.ts';
import { unfitPartOf } from './unfit-part.ts';

/** One attempt: a repetition by the SDK after a lost answer would be a second mail. */
const once = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};

/** What SES refuses for good: the mail itself, or the address it goes to. */
const refusals = new Set(['MessageRejected', 'BadRequestException']);

/** What SES refuses for now, whatever the mail: too fast, or the account may not send until somebody sees to it. */
const delays = new Set([
  'TooManyRequestsException',
  'ThrottlingException',
  'LimitExceededException',
  'SendingPausedException',
  'AccountSuspendedException',
  'MailFromDomainNotVerifiedException',
]);

/** Sends by SES from one address. Refusals are told by SES's code, never by its message: that can hold an address. */
export function sesMailSender(from: string, client = new SESv2Client(once)): MailSender {
  return {
    send: async (mail) => {
      const unfit = unfitPartOf(mail);
      if (unfit !== undefined) return { refused: `unfit-${unfit}` };
      try {
        const { MessageId } = await client.send(commandOf(from, mail));
        if (MessageId === undefined) throw new Error('SES gave no message id');
        return { messageId: MessageId };
      } catch (error) {
        if (!(error instanceof SESv2ServiceException)) throw error;
        if (delays.has(error.name) || isUnverified(error)) return { later: error.name };
        if (refusals.has(error.name)) return { refused: error.name };
        throw error;
      }
    },
  };
}

/** An identity that is not verified (the sender's; in the sandbox the recipient's too) is our fault, not that of the mail. */
function isUnverified({ name, message }: SESv2ServiceException): boolean {
  return name === 'MessageRejected' && message.includes('not verified');
}

function commandOf(from: string, mail: OutgoingMail): SendEmailCommand {
  const { to, subject, text, html, replyTo, headers = {}, attachments = [], tags } = mail;
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  const named = (pairs: Readonly<Record<string, string>>) =>
    Object.entries(pairs).map(([Name, Value]) => ({ Name, Value }));
  return new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    ...(replyTo !== undefined && { ReplyToAddresses: [replyTo] }),
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), ...(html !== undefined && { Html: utf8(html) }) },
        ...(Object.keys(headers).length > 0 && { Headers: named(headers) }),
        ...(attachments.length > 0 && { Attachments: attachments.map(attached) }),
      },
    },
    EmailTags: named(tags),
  });
}

function attached({ name, type, content }: MailAttachment) {
  return {
    FileName: name,
    ContentType: type,
    ContentDisposition: 'ATTACHMENT' as const,
    // Lines of any length and every letter survive it.
    ContentTransferEncoding: 'BASE64' as const,
    RawContent: new TextEncoder().encode(content),
  };
}
