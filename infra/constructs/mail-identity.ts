import { Stack } from 'aws-cdk-lib/core';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Settings } from '../environments.ts';
import type { AppFunction } from './app-function.ts';

/** The right to send mail as `sender`. SES gives it once the domain's DKIM records stand in its DNS. */
export class MailIdentity extends Construct {
  readonly sender: string;
  private readonly identity: EmailIdentity;
  private readonly configuration: ConfigurationSet;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.sender = settings.sender;
    this.configuration = new ConfigurationSet(this, 'Configuration', {
      configurationSetName: settings.name,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(settings.sender.slice(settings.sender.indexOf('@') + 1)),
      // Applies to every mail of this domain: a sender need not name it.
      configurationSet: this.configuration,
    });
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
