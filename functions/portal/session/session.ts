import * as z from 'zod/mini';
import { Role } from '../../../shared/domain/actors.ts';
import { OrganisationId, PersonId } from '../../../shared/domain/ids.ts';
import { Language } from '../../../shared/forms/text.ts';

/** A form that arrived when its session had ended: kept until the same person has logged in again. */
export const KeptForm = z.strictObject({ path: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });
export type KeptForm = z.infer<typeof KeptForm>;

/** What the portal knows of somebody who logged in. Moments are epoch milliseconds by the clock of the gateway, as tokens are. */
export const Session = z.strictObject({
  person: z.strictObject({
    id: PersonId,
    role: Role,
    organisation: z.optional(OrganisationId),
    name: z.string(),
    language: Language,
  }),
  /** What the API is called with, until when it is good, and what renews it. */
  token: z.string(),
  tokenEndsAt: z.number(),
  refreshToken: z.optional(z.string()),
  /** Goes along with every form of this session and no other. */
  formToken: z.string(),
  /** Opens what she wrote on a device and did not send; an ended session has none. */
  deviceKey: z.optional(z.string()),
  startedAt: z.number(),
  seenAt: z.number(),
  /** Set by signing out: nothing is left in it but whose it was. */
  isEnded: z.optional(z.literal(true)),
  kept: z.optional(KeptForm),
});
export type Session = z.infer<typeof Session>;

const minute = 60_000;

/** Somebody who left her desk: half an hour. A form filled in for longer is kept, see `KeptForm`. */
export const idleLimit = 30 * minute;
/** A working day, as long as the user pool renews tokens. */
export const absoluteLimit = 12 * 60 * minute;
/** Ended sessions are remembered for so long, so that a form sent too late finds whose it was. */
export const rememberedFor = 7 * 24 * 60 * minute;
/** How long what somebody wrote on a device can be opened after her last login. */
export const deviceKeyFor = 30 * 24 * 60 * minute;
/** Being seen is written down no more often than this: reading pages costs no writes. */
export const seenEvery = 5 * minute;

/** Whether a session still lets anybody in. */
export function isAlive(session: Session, now: number): boolean {
  return session.isEnded === undefined && now - session.seenAt < idleLimit && now - session.startedAt < absoluteLimit;
}
