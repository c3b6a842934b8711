import * as z from 'zod/mini';
import type { Email } from 'aws-ses-v2-local/dist/store.js';

const text = z.object({ Data: z.string().check(z.minLength(1)) });
const tagPart = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,256}$/));

/** SendEmail of SES's API 2, with the content that is called simple; what SES refuses is refused here too. */
const SendEmail = z.object({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.optional(z.string()),
  Destination: z.object({ ToAddresses: z.array(z.string()).check(z.minLength(1)) }),
  ReplyToAddresses: z._default(z.array(z.string()), []),
  Content: z.object({
    Simple: z.object({
      Subject: text,
      Body: z.object({ Text: z.optional(text), Html: z.optional(text) }),
      Headers: z.optional(z.array(z.object({ Name: z.string(), Value: z.string().check(z.maxLength(995)) }))),
      Attachments: z._default(
        z.array(
          z.object({
            FileName: z.string(),
            RawContent: z.base64(),
            ContentType: z._default(z.string().check(z.maxLength(78)), 'application/octet-stream'),
          }),
        ),
        [],
      ),
    }),
  }),
  EmailTags: z._default(z.array(z.object({ Name: tagPart, Value: tagPart })), []),
});

/** A mail that SES has taken, as far as it matters to what becomes of it. */
export type SentMail = {
  messageId: string;
  from: string;
  to: readonly string[];
  tags: Readonly<Record<string, string>>;
  /** The one that the call named; otherwise that of the sender's identity holds. */
  configurationSet: string | undefined;
};

/** Reads a call; undefined for what SES would refuse. */
export function readCall(body: string, messageId: string): { sent: SentMail; email: Email } | undefined {
  const call = SendEmail.safeParse(jsonOf(body));
  if (!call.success) return undefined;
  const { FromEmailAddress: from, Destination, Content, EmailTags, ReplyToAddresses, ConfigurationSetName } = call.data;
  const { Subject, Body, Headers, Attachments } = Content.Simple;
  const { ToAddresses: to } = Destination;
  const tags = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value]));
  return {
    sent: { messageId, from, to, tags, configurationSet: ConfigurationSetName },
    email: {
      messageId,
      from,
      replyTo: ReplyToAddresses,
      destination: { to, cc: [], bcc: [] },
      subject: Subject.Data,
      body: { text: Body.Text?.Data, html: Body.Html?.Data },
      attachments: Attachments.map(({ FileName, RawContent, ContentType }) => ({
        filename: FileName,
        content: RawContent,
        contentType: ContentType,
        size: Buffer.from(RawContent, 'base64').length,
      })),
      headers: Headers?.map(({ Name, Value }) => ({ name: Name, value: Value })),
      at: 0,
    },
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
