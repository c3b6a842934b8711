import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Template } from '../template/template.ts';
import { fateOf, type Happening } from './fate.ts';
import type { SentMail } from './send-email.ts';

const IdentityProperties = z.object({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: z.optional(z.object({ ConfigurationSetName: z.optional(z.string()) })),
});
const DestinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z._default(z.boolean(), true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.optional(z.object({ EventBusArn: z.string() })),
  }),
});

type FeedbackOptions = {
  template: Template;
  publish: (event: Record<string, unknown>) => void;
  /** The programme's time. */
  now: () => number;
};

/**
 * Tells the event bus what becomes of a mail, as the template's configuration set and event destinations say: nothing of a mail without a
 * configuration set, nor of kinds that no destination wants.
 */
export function makeFeedback({ template, publish, now }: FeedbackOptions): (mail: SentMail) => void {
  const identities = template.ofType('AWS::SES::EmailIdentity', IdentityProperties);
  const destinations = template.ofType('AWS::SES::ConfigurationSetEventDestination', DestinationProperties);

  const configurationOf = ({ from, configurationSet }: SentMail): string | undefined => {
    const identity = identities.find(
      ({ properties: { EmailIdentity: name } }) => from === name || from.endsWith(`@${name}`),
    );
    return configurationSet ?? identity?.properties.ConfigurationSetAttributes?.ConfigurationSetName;
  };
  const isWanted = (configuration: string, { type }: Happening): boolean =>
    destinations.some(
      ({ properties: { ConfigurationSetName, EventDestination } }) =>
        ConfigurationSetName === configuration &&
        EventDestination.Enabled &&
        EventDestination.EventBridgeDestination !== undefined &&
        EventDestination.MatchingEventTypes.some((wanted) => plain(wanted) === plain(type)),
    );

  return (mail) => {
    const configuration = configurationOf(mail);
    if (configuration === undefined) return;
    const at = new Date(now()).toISOString();
    for (const happening of fateOf(mail.to[0] ?? '', at))
      if (isWanted(configuration, happening)) publish(eventOf(template, mail, configuration, happening, at));
  };
}

/** Templates write `deliveryDelay`, the API `DELIVERY_DELAY`, events `DeliveryDelay`. */
const plain = (type: string): string => type.replaceAll(/[^A-Za-z]/g, '').toLowerCase();

function eventOf(
  { place: { region, account } }: Template,
  { messageId, from, to, tags }: SentMail,
  configuration: string,
  { type, title, detail }: Happening,
  at: string,
): Record<string, unknown> {
  const own = { 'ses:configuration-set': [configuration], 'ses:from-domain': [from.slice(from.indexOf('@') + 1)] };
  const given = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': title,
    source: 'aws.ses',
    account,
    // EventBridge counts whole seconds.
    time: at.replace(/\.\d+/, ''),
    region,
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${configuration}`],
    detail: {
      eventType: type,
      mail: {
        timestamp: at,
        source: from,
        sendingAccountId: account,
        messageId,
        destination: to,
        headersTruncated: false,
        headers: [],
        commonHeaders: { from: [from], to, messageId },
        tags: { ...own, ...given },
      },
      ...detail,
    },
  };
}
