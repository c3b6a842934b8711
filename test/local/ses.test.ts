import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailEvent, newsIn, subjectOf } from '../../functions/mail-events/mail-event.ts';
import { type Mail, startMail } from '../../infra/local/ses/mail.ts';
import { makeFeedback } from '../../infra/local/ses/feedback.ts';
import type { SentMail } from '../../infra/local/ses/send-email.ts';
import { resolveTemplate } from '../../infra/local/template/template.ts';
import { sesMailSender } from '../../shared/adapters/ses/mail-sender.ts';

const now = () => Date.parse('2027-01-04T09:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'local-ses-'));
let mail: Mail;
beforeAll(async () => {
  mail = await startMail({ file: join(folder, 'mail.jsonl'), now, port: 0 });
});
afterAll(() => {
  mail.stop();
  rmSync(folder, { recursive: true });
});

describe('local SES', () => {
  it('takes from the sender what SES takes, shows it, and tells its tags', async () => {
    const sent: SentMail[] = [];
    mail.onSent((one) => void sent.push(one));
    const client = new SESv2Client({
      region: 'eu-west-3',
      endpoint: mail.url,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const outcome = await sesMailSender('no-reply@mouakaba.example', client).send({
      to: 'hind@example.org',
      subject: 'تذكير',
      text: 'D1',
      html: '<p>D1',
      replyTo: 'salma@example.org',
      headers: { 'List-Unsubscribe': '<https://example.org/leave>' },
      attachments: [{ name: 'D1.ics', type: 'text/calendar; charset=UTF-8', content: 'محضر' }],
      tags: { case: 'FZ1-IZDIHAR', slot: '00001-accepted-hind' },
    });
    const [shown] = mail.emails();
    expect(shown).toMatchObject({
      subject: 'تذكير',
      replyTo: ['salma@example.org'],
      destination: { to: ['hind@example.org'] },
      body: { text: 'D1', html: '<p>D1' },
      headers: [{ name: 'List-Unsubscribe', value: '<https://example.org/leave>' }],
      attachments: [{ filename: 'D1.ics', content: Buffer.from('محضر').toString('base64') }],
      at: now() / 1000,
    });
    expect(outcome).toEqual({ messageId: shown?.messageId });
    expect(sent).toMatchObject([
      { messageId: shown?.messageId, tags: { case: 'FZ1-IZDIHAR', slot: '00001-accepted-hind' } },
    ]);
    const page = await fetch(`${mail.url}/store`);
    expect(await page.json()).toMatchObject({ emails: [{ subject: 'تذكير' }] });
  });

  it.each(['{', '{}', JSON.stringify({ FromEmailAddress: 'a@example.org' })])('refuses %s', async (body) => {
    const answer = await fetch(`${mail.url}/v2/email/outbound-emails`, { method: 'POST', body });
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([400, 'BadRequestException']);
  });
});

const set = { Ref: 'Set' };
function feedback(types: string[], more: { destination?: object; identity?: object } = {}) {
  const published: Record<string, unknown>[] = [];
  const stack = {
    name: 'data',
    Parameters: {},
    Mappings: {},
    Conditions: {},
    Outputs: {},
    Resources: {
      Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'mouakaba' } },
      Identity: {
        Type: 'AWS::SES::EmailIdentity',
        Properties: {
          EmailIdentity: 'mouakaba.example',
          ConfigurationSetAttributes: { ConfigurationSetName: set },
          ...more.identity,
        },
      },
      Events: {
        Type: 'AWS::SES::ConfigurationSetEventDestination',
        Properties: {
          ConfigurationSetName: set,
          EventDestination: {
            MatchingEventTypes: types,
            EventBridgeDestination: { EventBusArn: 'arn:aws:events:eu-west-3:000000000000:event-bus/default' },
            ...more.destination,
          },
        },
      },
    },
  };
  const place = { region: 'eu-west-3', account: '000000000000', api: '', accounts: '' };
  const template = resolveTemplate({ stacks: [stack], assets: new Map() }, place);
  const tell = makeFeedback({ template, publish: (event) => void published.push(event), now });
  const send = (to: string, changes: Partial<SentMail> = {}) => {
    const tags = { case: 'FZ1-IZDIHAR', slot: '00001-accepted-hind' };
    const from = 'no-reply@mouakaba.example';
    tell({ messageId: 'local-1', from, to: [to], tags, configurationSet: undefined, ...changes });
    return published.splice(0).map((event) => MailEvent.parse(event));
  };
  return send;
}
const everything = ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure'];

describe('what becomes of a mail', () => {
  it.each([
    ['hind@example.org', ['sent', 'delivered']],
    ['debounce@example.org', ['sent', 'delivered']],
    ['bounce@simulator.example', ['sent', 'bounced permanent']],
    ['hind+bounce@example.org', ['sent', 'bounced permanent']],
    ['bounce+3@example.org', ['sent', 'bounced permanent']],
    ['suppressionlist@simulator.example', ['sent', 'bounced permanent']],
    ['hind+softbounce@example.org', ['sent', 'delayed', 'bounced transient']],
    ['hind+ooto@example.org', ['sent', 'delivered', 'bounced transient']],
    ['hind+complaint@example.org', ['sent', 'delivered', 'complained']],
    ['hind+reject@example.org', ['sent', 'rejected virus']],
  ])('to %s is %j', (to, expected) => {
    const events = feedback(everything)(to);
    const told = events.map(newsIn).map(({ state, why }) => (why === undefined ? state : `${state} ${why}`));
    expect(told).toEqual(expected);
    for (const event of events) {
      expect(subjectOf(event)).toEqual({
        key: { caseId: 'FZ1-IZDIHAR', slot: '00001-accepted-hind' },
        address: to,
      });
      expect(newsIn(event)).toMatchObject({ messageId: 'local-1', at: '2027-01-04T09:00:00.000Z' });
    }
  });

  it('is told as far as the template asks for it', () => {
    const types = (events: MailEvent[]) => events.map(({ detail }) => detail.eventType);
    const to = 'hind+softbounce@example.org';
    expect(types(feedback(['BOUNCE', 'DELIVERY_DELAY'])(to))).toEqual(['DeliveryDelay', 'Bounce']);
    expect(feedback(everything, { destination: { Enabled: false } })(to)).toEqual([]);
    expect(feedback(everything, { identity: { ConfigurationSetAttributes: {} } })(to)).toEqual([]);
    expect(types(feedback(everything, { identity: { EmailIdentity: 'other.example' } })(to))).toEqual([]);
    expect(
      types(feedback(['bounce'], { identity: { EmailIdentity: 'x.example' } })(to, { configurationSet: 'mouakaba' })),
    ).toEqual(['Bounce']);
  });
});
