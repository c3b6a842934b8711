import { poolAccounts } from '../shared/adapters/cognito/accounts.ts';
import { administrationLog } from '../shared/adapters/dynamo/administration-log.ts';
import { calendarStore } from '../shared/adapters/dynamo/calendar-store.ts';
import { caseQueries } from '../shared/adapters/dynamo/case-queries.ts';
import { caseStore } from '../shared/adapters/dynamo/case-store.ts';
import { openTable, type Table } from '../shared/adapters/dynamo/client.ts';
import { digestStore } from '../shared/adapters/dynamo/digest-store.ts';
import { directory } from '../shared/adapters/dynamo/directory.ts';
import { draftStore } from '../shared/adapters/dynamo/draft-store.ts';
import { feedStore } from '../shared/adapters/dynamo/feed-store.ts';
import { mailStore } from '../shared/adapters/dynamo/mail-store.ts';
import { sessionStore } from '../shared/adapters/dynamo/session-store.ts';
import { readChange } from '../shared/adapters/dynamo/stream.ts';
import { workflowStore } from '../shared/adapters/dynamo/workflow-store.ts';
import { bucketEvidence } from '../shared/adapters/s3/evidence.ts';
import { sesMailSender } from '../shared/adapters/ses/mail-sender.ts';
import { stateMachineWorkflow } from '../shared/adapters/sfn/workflow.ts';
import { systemClock } from '../shared/adapters/system/clock.ts';
import { systemIds } from '../shared/adapters/system/ids.ts';
import { systemSecrets } from '../shared/adapters/system/secrets.ts';
import { programmesInForce } from '../shared/app/programmes-in-force.ts';
import { environments, ofLambda, ofLocalCloud } from './env.ts';

// The composition root: one function per function, so that a bundle holds only what is made for it.

export function makeHolder() {
  const { TABLE_NAME, EVIDENCE_BUCKET } = environments.holder.parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    store: caseStore(table),
    programmes: programmesOf(table),
    queries: caseQueries(table),
    drafts: draftStore(table),
    directory: directory(table),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    clock: systemClock,
    ids: systemIds,
  };
}

export function makeCoordinator() {
  const { TABLE_NAME, EVIDENCE_BUCKET } = environments.coordinator.parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    store: caseStore(table),
    programmes: programmesOf(table),
    queries: caseQueries(table),
    drafts: draftStore(table),
    directory: directory(table),
    mails: mailStore(table),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    clock: systemClock,
    ids: systemIds,
  };
}

export function makeAuditor() {
  const { TABLE_NAME, EVIDENCE_BUCKET } = environments.auditor.parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    queries: caseQueries(table),
    drafts: draftStore(table),
    mails: mailStore(table),
    directory: directory(table),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    administration: administrationLog(table),
    clock: systemClock,
  };
}

export function makeFindings() {
  const { TABLE_NAME } = environments.findings.parse(process.env);
  const table = openTable(TABLE_NAME);
  return { store: caseStore(table), programmes: programmesOf(table), clock: systemClock, ids: systemIds };
}

export function makeAdministration() {
  const { TABLE_NAME, USER_POOL_ID } = environments.administration.parse(process.env);
  const table = openTable(TABLE_NAME);
  return { ...administering(table, USER_POOL_ID), calendars: calendarStore(table) };
}

export function makeAppointer() {
  const { TABLE_NAME, USER_POOL_ID } = environments.appointer.parse(process.env);
  return administering(openTable(TABLE_NAME), USER_POOL_ID);
}

function administering(table: Table, userPoolId: string) {
  return {
    accounts: poolAccounts(userPoolId),
    directory: directory(table),
    administration: administrationLog(table),
    clock: systemClock,
    ids: systemIds,
  };
}

export function makeMe() {
  const { TABLE_NAME, PORTAL_ORIGIN } = environments.me.parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    directory: directory(table),
    feeds: feedStore(table),
    secrets: systemSecrets,
    clock: systemClock,
    portalOrigin: PORTAL_ORIGIN,
  };
}

export function makeCalendarFeed() {
  const { TABLE_NAME, PORTAL_ORIGIN } = environments['calendar-feed'].parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    feeds: feedStore(table),
    directory: directory(table),
    queries: caseQueries(table),
    portalOrigin: PORTAL_ORIGIN,
  };
}

export function makePortal() {
  const { TABLE_NAME, PORTAL_ORIGIN, LOGIN_ISSUER, LOGIN_CLIENT_ID, EVIDENCE_ORIGIN } = environments.portal.parse(
    process.env,
  );
  return {
    sessions: sessionStore(openTable(TABLE_NAME)),
    clock: systemClock,
    origin: PORTAL_ORIGIN,
    issuer: LOGIN_ISSUER,
    clientId: LOGIN_CLIENT_ID,
    evidenceOrigin: new URL(ofLambda.parse(process.env).AWS_ENDPOINT_URL_S3 ?? EVIDENCE_ORIGIN).origin,
    localLogins: ofLocalCloud.parse(process.env).LOCAL_LOGINS,
  };
}

export function makeWorkflow() {
  const { TABLE_NAME, STATE_MACHINE_ARN } = environments.workflow.parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    store: caseStore(table),
    programmes: programmesOf(table),
    workflowStore: workflowStore(table),
    workflow: stateMachineWorkflow(STATE_MACHINE_ARN),
    clock: systemClock,
    ids: systemIds,
  };
}

export function makeOutbox() {
  const { TABLE_NAME, STATE_MACHINE_ARN } = environments.outbox.parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    readChange,
    programmes: programmesOf(table),
    workflowStore: workflowStore(table),
    workflow: stateMachineWorkflow(STATE_MACHINE_ARN),
    mails: mailStore(table),
    directory: directory(table),
    queries: caseQueries(table),
    clock: systemClock,
  };
}

export function makeMailEvents() {
  const { TABLE_NAME } = environments['mail-events'].parse(process.env);
  const table = openTable(TABLE_NAME);
  return { mails: mailStore(table), directory: directory(table), queries: caseQueries(table), clock: systemClock };
}

export function makeMailer() {
  const { TABLE_NAME, MAIL_SENDER, PORTAL_ORIGIN } = environments.mailer.parse(process.env);
  const table = openTable(TABLE_NAME);
  return { readChange, ...mailing(table, MAIL_SENDER, PORTAL_ORIGIN) };
}

export function makeReconciler() {
  const { TABLE_NAME, STATE_MACHINE_ARN, MAIL_SENDER, PORTAL_ORIGIN } = environments.reconciler.parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    store: caseStore(table),
    programmes: programmesOf(table),
    calendars: calendarStore(table),
    workflowStore: workflowStore(table),
    workflow: stateMachineWorkflow(STATE_MACHINE_ARN),
    ids: systemIds,
    ...mailing(table, MAIL_SENDER, PORTAL_ORIGIN),
  };
}

/** Programmes with their calendars as corrected, known to this Lambda for some minutes. */
function programmesOf(table: Table) {
  return programmesInForce(calendarStore(table), systemClock);
}

function mailing(table: Table, sender: string, portalOrigin: string) {
  return {
    mails: mailStore(table),
    digests: digestStore(table),
    drafts: draftStore(table),
    directory: directory(table),
    queries: caseQueries(table),
    sender: sesMailSender(sender),
    clock: systemClock,
    portalOrigin,
  };
}

/** What Lambda gives every function: where it is, and as whom it may sign. */
function evidenceIn(bucket: string) {
  const { AWS_REGION, AWS_ENDPOINT_URL_S3, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } =
    ofLambda.parse(process.env);
  return bucketEvidence({
    bucket,
    region: AWS_REGION,
    endpoint: AWS_ENDPOINT_URL_S3,
    credentials: {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
    },
  });
}
