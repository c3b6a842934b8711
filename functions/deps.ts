import { poolAccounts } from '../shared/adapters/cognito/accounts.ts';
import { caseQueries } from '../shared/adapters/dynamo/case-queries.ts';
import { caseStore } from '../shared/adapters/dynamo/case-store.ts';
import { openTable } from '../shared/adapters/dynamo/client.ts';
import { directory } from '../shared/adapters/dynamo/directory.ts';
import { draftStore } from '../shared/adapters/dynamo/draft-store.ts';
import { mailStore } from '../shared/adapters/dynamo/mail-store.ts';
import { bucketEvidence } from '../shared/adapters/s3/evidence.ts';
import { systemClock } from '../shared/adapters/system/clock.ts';
import { systemIds } from '../shared/adapters/system/ids.ts';
import { environments, ofLambda } from './env.ts';

// The composition root: one function per function, so that a bundle holds only what is made for it.

export function makeHolder() {
  const { TABLE_NAME, EVIDENCE_BUCKET } = environments.holder.parse(process.env);
  const table = openTable(TABLE_NAME);
  return {
    store: caseStore(table),
    queries: caseQueries(table),
    drafts: draftStore(table),
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
    queries: caseQueries(table),
    drafts: draftStore(table),
    directory: directory(table),
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
    evidence: evidenceIn(EVIDENCE_BUCKET),
    clock: systemClock,
  };
}

export function makeAdministration() {
  const { TABLE_NAME, USER_POOL_ID } = environments.administration.parse(process.env);
  return { accounts: poolAccounts(USER_POOL_ID), directory: directory(openTable(TABLE_NAME)) };
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
