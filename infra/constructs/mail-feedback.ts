import { Duration } from 'aws-cdk-lib/core';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { DeadLetters } from './dead-letters.ts';
import type { MailIdentity } from './mail-identity.ts';

export type MailFeedbackProps = { of: MailIdentity; to: AppFunction; notify: ITopic };

/** Hands what SES tells of our mails to a function. What cannot be handed over, and what the function cannot take in, ends in one queue. */
export class MailFeedback extends Construct {
  constructor(scope: Construct, id: string, { of, to, notify }: MailFeedbackProps) {
    super(scope, id);
    const deadLetters = new DeadLetters(this, 'DeadLetters', {
      hurts:
        'Nobody knows what became of some mails: a coordinator is not told that her people get none, and the mail log ends at "sent".',
      notify,
    });
    // EventBridge retries until Lambda has taken the event; from then on it is Lambda that retries, after 1 and 2 minutes.
    const maxEventAge = Duration.hours(6);
    to.configureAsyncInvoke({ retryAttempts: 2, maxEventAge, onFailure: new SqsDestination(deadLetters) });
    new Rule(this, 'Told', {
      description: 'What SES tells of the mails sent by Mouakaba',
      eventPattern: of.eventPattern,
      targets: [new LambdaFunction(to, { deadLetterQueue: deadLetters, retryAttempts: 30, maxEventAge })],
    });
  }
}
