import * as z from 'zod/mini';
import { OrganisationId, PersonId } from './ids.ts';

/** The roles a person can hold (exactly one each); `system` is the workflow itself. */
export const Role = z.enum(['holder', 'coordinator', 'fund_manager', 'auditor', 'administrator', 'system']);
export type Role = z.infer<typeof Role>;

/** Who acts: a person in a role; a holder also acts for an organisation. */
export const Actor = z.strictObject({
  id: PersonId,
  role: Role,
  organisation: z.optional(OrganisationId),
});
export type Actor = z.infer<typeof Actor>;

/** Who did something. */
export const Doer = z.extend(Actor, {
  /** The organisation for which a coordinator typed it in. */
  onBehalfOf: z.optional(OrganisationId),
  /** The person on leave whose duty she had. */
  inPlaceOf: z.optional(PersonId),
});
export type Doer = z.infer<typeof Doer>;

/** What a person is to one case. Reminders and queues go to duties, whoever has them at the time. */
export const Duty = z.enum([
  'owner',
  'focal_point',
  'director',
  'legal_representative',
  'coordinator',
  'backup_coordinator',
  'fund_manager',
]);
export type Duty = z.infer<typeof Duty>;

/** The workflow acting by itself: due dates, reminders, closing. */
export const system: Actor = { id: 'workflow' as PersonId, role: 'system' };
