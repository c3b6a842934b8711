import * as z from 'zod/mini';

/** A project's reference in its programme, chosen when its case is opened; also the name of everything kept for the case. */
export const CaseId = z
  .string()
  .check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,30}[A-Z0-9]$/))
  .brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** The key of a person (the `sub` of the user pool). Names and addresses stay in the person's profile, so that they can be erased. */
export const PersonId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** The key of a project holder's organisation. */
export const OrganisationId = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{1,62}$/))
  .brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;

/** Names one command once and for all: the caller's `Idempotency-Key` made unique per person, or the workflow's own deterministic id. */
export const CommandId = z
  .string()
  .check(z.regex(/^[\x21-\x7e]{1,256}$/))
  .brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** A milestone of a case: its code in the programme, with the occurrence for those that recur (`D1`, `B3.2`). */
export const MilestoneKey = z
  .string()
  .check(z.regex(/^[A-Z][A-Z0-9]{0,7}(\.[1-9][0-9]?)?$/))
  .brand<'MilestoneKey'>();
export type MilestoneKey = z.infer<typeof MilestoneKey>;

/** A lower-case SHA-256 in hexadecimal. */
export const Sha256 = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;
