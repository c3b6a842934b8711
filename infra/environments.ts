import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod/mini';

const flag = z.union([z.boolean(), z.stringbool()]);
const days = z.pipe(z.coerce.number(), z.enum(RetentionDays));

/**
 * What differs between two deployments; each is given as `cdk deploy -c name=value`. The defaults need no account and
 * are what the local cloud runs.
 */
export const Settings = z
  .strictObject({
    /** Prefix of the stacks and of everything that people see in the console: one per deployment in an account. */
    name: z._default(z.string().check(z.regex(/^[a-z][a-z0-9-]{2,20}$/)), 'mouakaba'),
    account: z.optional(z.string().check(z.regex(/^\d{12}$/))),
    /** Where all personal data lives: choose a country on CNDP's list (domain §6). */
    region: z.optional(z.string().check(z.regex(/^[a-z]{2}-[a-z]+-\d$/))),
    /** Host of the API and the portal; without it AWS's own name is used. Needs `certificate`. */
    domain: z.optional(z.hostname()),
    /** ARN of the domain's certificate in the same region. */
    certificate: z.optional(z.string().check(z.startsWith('arn:'))),
    /** The From address of mails; its domain is registered with SES. */
    sender: z._default(z.email(), 'no-reply@mouakaba.example'),
    /** Id of the Route 53 hosted zone of the sender's domain (or of one above it): the records that mail needs are made there. */
    mailZone: z.optional(z.string().check(z.regex(/^Z[A-Z0-9]{4,31}$/))),
    /** Who gets the alarms by mail; without one they only show in the console. */
    operator: z.optional(z.email()),
    /** One of the periods that CloudWatch knows. */
    logRetentionDays: z._default(days, RetentionDays.THIRTEEN_MONTHS),
    /** Encrypt the table and the evidence with a key of one's own: it can be revoked and audited, and costs 1 USD a month when idle. Needs `region`. */
    customerKey: z._default(flag, false),
    /** First part of the sign-in pages' address; unique in the region over all customers of AWS. */
    loginPrefix: z.optional(z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/))),
    /** For try-outs only: no deletion protection, and `cdk destroy` takes the data with it. */
    disposable: z._default(flag, false),
  })
  .check(
    z.refine((settings) => (settings.domain === undefined) === (settings.certificate === undefined), {
      error: 'domain and certificate belong together',
      path: ['certificate'],
    }),
    z.refine((settings) => !settings.customerKey || settings.region !== undefined, {
      error: 'a table with a key of its own is described per region: give region too',
      path: ['customerKey'],
    }),
  );
export type Settings = z.infer<typeof Settings>;

/** Reads the settings out of the CDK context; throws one line per setting that is unknown or malformed. */
export function readSettings(context: unknown): Settings {
  // The CDK's own keys (feature flags, look-ups) hold a colon, a slash or a hyphen; ours do not.
  const ours = Object.fromEntries(
    Object.entries(z.record(z.string(), z.unknown()).parse(context)).filter(([key]) => /^[A-Za-z]+$/.test(key)),
  );
  const result = Settings.safeParse(ours);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `unknown: ${issue.keys.join(', ')}`
      : `${issue.path.join('.')}: ${issue.message}`,
  );
  throw new Error(`Settings (cdk -c name=value):\n${lines.join('\n')}`);
}
