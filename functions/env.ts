import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const arn = z.string().check(z.startsWith('arn:'));

/** What every function is given: read by the Powertools logger and metrics, not by our code. */
export const everyFunction = z.object({
  POWERTOOLS_SERVICE_NAME: text,
  POWERTOOLS_METRICS_NAMESPACE: text,
  POWERTOOLS_LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']),
});

/** What Lambda itself gives every function, and the local cloud too: where it is, as whom it may sign, and where S3 is if not at AWS. */
export const ofLambda = z.object({
  AWS_REGION: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: z.optional(text),
  AWS_ENDPOINT_URL_S3: z.optional(z.url()),
});

/** What only the local cloud gives: where it tells the logins that it made. No template sets it. */
export const ofLocalCloud = z.object({ LOCAL_LOGINS: z.optional(z.url()) });

const table = { TABLE_NAME: text };
const pool = { USER_POOL_ID: text };
const evidence = { EVIDENCE_BUCKET: text };
const execution = { STATE_MACHINE_ARN: arn };
/** Scheme and host of portal and API: what links in mails and calendars lead to. */
const origin = { PORTAL_ORIGIN: z.url() };
/** LOGIN_ISSUER: the user pool, as tokens name it. EVIDENCE_ORIGIN: where browsers send files of evidence to. */
const portal = { ...origin, LOGIN_ISSUER: z.url(), LOGIN_CLIENT_ID: text, EVIDENCE_ORIGIN: z.url() };
/** The From address. */
const mail = { MAIL_SENDER: text, ...origin };

/**
 * The environment variables that each function reads, by the name of its folder. The infrastructure is typed by the
 * same table: a forgotten variable is a compiler error there, and a wrong one ends the function before its first event:
 * `environments.holder.parse(process.env)`.
 */
export const environments = {
  holder: z.object({ ...table, ...evidence }),
  coordinator: z.object({ ...table, ...evidence }),
  auditor: z.object({ ...table, ...evidence }),
  findings: z.object(table),
  administration: z.object({ ...table, ...pool }),
  me: z.object({ ...table, ...origin }),
  'calendar-feed': z.object({ ...table, ...origin }),
  appointer: z.object({ ...table, ...pool }),
  docs: z.object({}),
  portal: z.object({ ...table, ...portal }),
  workflow: z.object({ ...table, ...execution }),
  outbox: z.object({ ...table, ...execution }),
  mailer: z.object({ ...table, ...mail }),
  'mail-events': z.object(table),
  reconciler: z.object({ ...table, ...execution, ...mail }),
};

export type FunctionName = keyof typeof environments;
export type Environment<Name extends FunctionName> = z.infer<(typeof environments)[Name]>;
