import { Stack } from 'aws-cdk-lib/core';
import { EventBus, type EventPattern } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Settings } from '../environments.ts';
import type { AppFunction } from './app-function.ts';
import { mailFromDomain, MailRecords, senderDomain } from './mail-records.ts';

/** The right to send mail as `sender`. SES gives it once the domain's DKIM records stand in its DNS. */
export class MailIdentity extends Construct {
  readonly sender: string;
  private readonly identity: EmailIdentity;
  private readonly configuration: ConfigurationSet;
  private readonly configurationName: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.sender = settings.sender;
    this.configurationName = settings.name;
    this.configuration = new ConfigurationSet(this, 'Configuration', {
      configurationSetName: settings.name,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configuration.addEventDestination('Events', {
      // The only bus that SES knows.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(senderDomain(settings)),
      // SPF then speaks of our own domain. Should its MX ever be missing, mail goes out from SES's: DKIM still vouches for it.
      mailFromDomain: mailFromDomain(settings),
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      // Applies to every mail of this domain: a sender need not name it.
      configurationSet: this.configuration,
    });
    new MailRecords(this, 'Records', { of: this.identity, settings });
  }

  /** The events that SES tells of our mails, as EventBridge has them. */
  get eventPattern(): EventPattern {
    return {
      source: ['aws.ses'],
      // A tag that SES itself puts on every mail.
      detail: { mail: { tags: { 'ses:configuration-set': [this.configurationName] } } },
    };
  }

  /** May send mail, as the one sender only. */
  grantSend(to: AppFunction): void {
    const configuration = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configuration.configurationSetName,
    });
    to.allow(['ses:SendEmail'], [this.identity.emailIdentityArn, configuration], {
      StringEquals: { 'ses:FromAddress': this.sender },
    });
  }
}
