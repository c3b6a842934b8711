import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment, FunctionName } from '../../functions/env.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import { LoginClient } from '../constructs/accounts.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { CaseWorkflow } from '../constructs/case-workflow.ts';
import { HttpEntry } from '../constructs/http-entry.ts';
import { MailFeedback } from '../constructs/mail-feedback.ts';
import { Operators } from '../constructs/operators.ts';
import { RegularRun } from '../constructs/regular-run.ts';
import { ServiceAlarms } from '../constructs/service-alarms.ts';
import { ServiceDashboard } from '../constructs/service-dashboard.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';
import type { Settings } from '../environments.ts';
import type { DataStack } from './data.ts';

export type ServiceStackProps = StackProps & {
  settings: Settings;
  data: DataStack;
  /** The folder of each function's bundle. */
  codeOf: (name: FunctionName) => string;
};

/** Everything that can be deployed again at any moment: what people call, what drives cases, what tells when it does not. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, data, codeOf, ...props }: ServiceStackProps) {
    super(scope, id, { ...props, description: 'Mouakaba: service' });
    const { table, evidence, accounts, mail } = data;
    const operators = new Operators(this, 'Operators', settings.operator);
    const make = <Name extends FunctionName>(
      name: Name,
      timeout: Duration,
      environment: Environment<Name>,
      logDays?: RetentionDays,
    ) => new AppFunction(this, nameOf(name), { name, timeout, environment, code: codeOf(name), settings, logDays });

    const entry = new HttpEntry(this, 'Http', settings);
    const stages = currentProgramme.stages.map((stage) => ({ id: stage.id, title: stage.title.en }));
    const workflow = new CaseWorkflow(this, 'CaseWorkflow', { stages, settings });
    const cases = { TABLE_NAME: table.table.tableName };
    const files = { EVIDENCE_BUCKET: evidence.bucket.bucketName };
    const driven = { ...cases, STATE_MACHINE_ARN: workflow.arn };

    // API Gateway gives up at 30 s; leave a second to answer.
    const patience = Duration.seconds(29);
    const holder = make('holder', patience, { ...cases, ...files });
    table.grantAppend(holder, ['CASE', 'COMMAND']);
    evidence.grantRead(holder);
    evidence.grantAdd(holder);

    const coordinator = make('coordinator', patience, { ...cases, ...files });
    table.grantAppend(coordinator, ['CASE', 'COMMAND']);
    evidence.grantRead(coordinator);
    evidence.grantAdd(coordinator);

    // Its log is the record of what auditors read: kept past the five years after closure that histories are (domain §6).
    const auditor = make('auditor', patience, { ...cases, ...files }, RetentionDays.TEN_YEARS);
    table.grantRead(auditor);
    evidence.grantRead(auditor);

    // What auditors write stands apart from what they read with.
    const findings = make('findings', patience, cases);
    table.grantAppend(findings, ['CASE', 'COMMAND']);

    const administration = make('administration', patience, { ...cases, USER_POOL_ID: accounts.pool.userPoolId });
    table.grantAppend(administration, ['PERSON', 'ADMINISTRATION', 'CALENDAR']);
    accounts.grantInvite(administration);
    accounts.grantManage(administration);

    // Who asks for a change of role, and who confirms it, cannot make it: this alone moves people between groups, on the day after.
    const appointer = make('appointer', Duration.minutes(1), { ...cases, USER_POOL_ID: accounts.pool.userPoolId });
    table.grantAppend(appointer, ['PERSON', 'ADMINISTRATION']);
    accounts.grantAppoint(appointer);

    // Everybody's own profile, for every role.
    const origin = { PORTAL_ORIGIN: entry.origin };
    const me = make('me', patience, { ...cases, ...origin });
    table.grantChange(me, ['PERSON']);

    // Behind a public route: whoever has a secret address sees due dates, and it can do nothing but look them up.
    const calendarFeed = make('calendar-feed', patience, { ...cases, ...origin });
    table.grantLookUp(calendarFeed, ['PERSON', 'CASE'], ['byOrganisation']);

    const docs = make('docs', patience, {});

    const tasks = make('workflow', Duration.seconds(30), driven);
    table.grantAppend(tasks, ['CASE', 'COMMAND']);
    workflow.grantStart(tasks);
    workflow.grantWake(tasks);

    const outbox = make('outbox', Duration.minutes(1), driven);
    table.grantAppend(outbox, ['CASE']);
    workflow.grantStart(outbox);
    workflow.grantWake(outbox);

    const mails = { MAIL_SENDER: mail.sender, ...origin };
    const mailer = make('mailer', Duration.minutes(1), { ...cases, ...mails });
    table.grantAppend(mailer, ['CASE', 'PERSON']);
    mail.grantSend(mailer);

    // It also sends what the mailer claimed and never finished.
    const reconciler = make('reconciler', Duration.minutes(5), { ...driven, ...mails });
    table.grantAppend(reconciler, ['CASE', 'COMMAND', 'DIGEST', 'PERSON']);
    workflow.grantStart(reconciler);
    workflow.grantWake(reconciler);
    workflow.grantSupervise(reconciler);
    mail.grantSend(reconciler);
    workflow.tellBadEnds(reconciler);

    const login = new LoginClient(this, 'Login', { pool: accounts.pool, origin: entry.origin });
    const portal = make('portal', patience, {
      ...cases,
      PORTAL_ORIGIN: entry.origin,
      LOGIN_ISSUER: accounts.pool.userPoolProviderUrl,
      LOGIN_CLIENT_ID: login.clientId,
      EVIDENCE_ORIGIN: `https://${evidence.bucket.bucketRegionalDomainName}`,
    });
    table.grantOwn(portal, 'SESSION');

    entry.trust(accounts.pool.userPoolProviderUrl, login.clientId);
    entry.route(HttpMethod.ANY, '/v1/holder/{proxy+}', holder);
    entry.route(HttpMethod.ANY, '/v1/coordinator/{proxy+}', coordinator);
    entry.route(HttpMethod.ANY, '/v1/auditor/{proxy+}', auditor);
    entry.route(HttpMethod.ANY, '/v1/findings/{proxy+}', findings);
    entry.route(HttpMethod.ANY, '/v1/administration/{proxy+}', administration);
    entry.route(HttpMethod.ANY, '/v1/me', me);
    entry.route(HttpMethod.ANY, '/v1/me/{proxy+}', me);
    entry.publicRoute(
      HttpMethod.GET,
      '/feeds/due-dates.ics',
      calendarFeed,
      'Calendars cannot log in; the address holds a secret that its owner can revoke, and shows titles and dates.',
    );
    entry.publicRoute(HttpMethod.GET, '/openapi.json', docs, 'The description of the API holds nothing of any case.');
    entry.publicRoute(HttpMethod.GET, '/docs', docs, 'The description of the API holds nothing of any case.');
    entry.publicRoute(HttpMethod.GET, '/health', docs, 'Answers "up" to whoever watches the service.');

    const pages = 'People come to a page without a token; the portal logs them in and calls the API with theirs.';
    entry.publicRoute(HttpMethod.ANY, '/', portal, pages);
    entry.publicRoute(HttpMethod.ANY, '/{proxy+}', portal, pages);

    const mailEvents = make('mail-events', Duration.seconds(30), cases);
    table.grantAppend(mailEvents, ['CASE', 'PERSON']);
    new MailFeedback(this, 'MailFeedback', { of: mail, to: mailEvents, notify: operators });

    const machine = workflow.drive(tasks, operators);
    const mailKeys = { sk: { S: [{ prefix: 'MAIL#' }] } };
    const slotIn = (...states: string[]) => ({ card: { M: { state: { S: states } } } });
    // What was held back and goes out, or was settled and goes to a corrected address. One that SES would not take yet is in the retry of its own record.
    const queuedAnew = {
      eventName: ['MODIFY'],
      dynamodb: { Keys: mailKeys, OldImage: slotIn('held', 'undeliverable', 'bounced'), NewImage: slotIn('queued') },
    };
    new StreamConsumer(this, 'OutboxStream', {
      from: table,
      to: outbox,
      records: [{ dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }, 'CASE', 'PERSON'] } } } }],
      ordered: true,
      hurts: 'people wait for news: decisions reach neither the execution of their case nor their mail.',
      notify: operators,
    });
    new StreamConsumer(this, 'MailerStream', {
      from: table,
      to: mailer,
      records: [{ eventName: ['INSERT'], dynamodb: { Keys: mailKeys, NewImage: slotIn('queued') } }, queuedAnew],
      ordered: false,
      hurts: 'holders and coordinators miss reminders and decisions that are only in their mail.',
      notify: operators,
    });
    new RegularRun(this, 'Reconciliation', {
      run: reconciler,
      every: Duration.minutes(15),
      hurts:
        'No reminder and no digest goes out, corrected holidays move no due date, and nothing repairs what slips through: lost executions, stuck mails.',
      notify: operators,
    });
    new RegularRun(this, 'Appointments', {
      run: appointer,
      every: Duration.hours(1),
      hurts: 'Confirmed changes of role do not take effect: people keep the role that they had.',
      notify: operators,
    });
    const functions = {
      holder,
      coordinator,
      auditor,
      findings,
      administration,
      me,
      'calendar-feed': calendarFeed,
      appointer,
      docs,
      portal,
      workflow: tasks,
      outbox,
      mailer,
      'mail-events': mailEvents,
      reconciler,
    };
    new ServiceAlarms(this, 'Alarms', { functions, entry, table, notify: operators });
    new ServiceDashboard(this, 'Overview', { name: settings.name, functions, entry, machine, table });
    new CfnOutput(this, 'Origin', { value: entry.origin });
    new CfnOutput(this, 'LoginClientId', { value: login.clientId });
  }
}

function nameOf(name: FunctionName): string {
  return name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
