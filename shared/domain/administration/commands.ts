import * as z from 'zod/mini';
import { Reason } from '../commands/reason.ts';
import { StaffRole } from './account.ts';
import { ProfileField } from './record.ts';

const DeactivatePerson = z.strictObject({ type: z.literal('deactivate-person'), reason: Reason });
const ReactivatePerson = z.strictObject({ type: z.literal('reactivate-person'), reason: Reason });
/** `fields` differ from what is kept. */
const CorrectPerson = z.strictObject({
  type: z.literal('correct-person'),
  fields: z.array(ProfileField),
  reason: Reason,
});
const AskRoleChange = z.strictObject({ type: z.literal('ask-role-change'), role: StaffRole, reason: Reason });
/** `role` is what the administrator read: another change that took its place is not confirmed unseen. */
const ConfirmRoleChange = z.strictObject({ type: z.literal('confirm-role-change'), role: StaffRole });
const CancelRoleChange = z.strictObject({ type: z.literal('cancel-role-change'), reason: Reason });

/** Everything that an administrator can ask of an account that is there. */
export const AdministrationCommand = z.discriminatedUnion('type', [
  DeactivatePerson,
  ReactivatePerson,
  CorrectPerson,
  AskRoleChange,
  ConfirmRoleChange,
  CancelRoleChange,
]);
export type AdministrationCommand = z.infer<typeof AdministrationCommand>;
export type AdministrationCommandOf<Type extends AdministrationCommand['type']> = Extract<
  AdministrationCommand,
  { type: Type }
>;
