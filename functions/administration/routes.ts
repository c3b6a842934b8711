import * as z from 'zod/mini';
import type { AdministrationPorts } from '../../shared/app/change-account.ts';
import type { CalendarAdministration } from '../../shared/app/correct-calendar.ts';
import { findPeople } from '../../shared/app/find-people.ts';
import { invitePerson } from '../../shared/app/invite-person.ts';
import { Role } from '../../shared/domain/actors.ts';
import { StaffRole } from '../../shared/domain/administration/account.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import { line } from '../../shared/forms/characters.ts';
import { readAdministrationRow, verifyAdministrationRow } from '../http/administration.ts';
import { pageOf, pagingAnd } from '../http/inputs.ts';
import { readNamesOfAccountsRow } from '../http/people.ts';
import { get, post, type Persona } from '../http/route.ts';
import { under } from '../http/under.ts';
import {
  askRoleChangeRow,
  cancelRoleChangeRow,
  confirmRoleChangeRow,
  correctPersonRow,
  deactivatePersonRow,
  listRoleChangesRow,
  personReply,
  profile,
  reactivatePersonRow,
  readPersonRow,
} from './accounts.ts';
import { correctCalendarRow, readCalendarRow } from './calendars.ts';

export type AdministrationDeps = AdministrationPorts & CalendarAdministration;

/** A holder acts for an organisation, everybody else for none. */
const Invitation = z.discriminatedUnion('role', [
  z.strictObject({ ...profile, role: z.literal('holder'), organisation: OrganisationId }),
  z.strictObject({ ...profile, role: StaffRole }),
]);

const Sought = pagingAnd({
  role: z.optional(Role),
  organisation: z.optional(OrganisationId),
  email: z.optional(profile.email),
  name: z.optional(line(200)),
});

/** What administrators may ask for: people and holidays, and nothing about projects. */
export const administration: Persona<AdministrationDeps> = {
  roles: ['administrator'],
  routes: under('/v1/administration', [
    post(
      '/people',
      'manage-people',
      Invitation,
      async (deps: AdministrationDeps, { actor, input }) => {
        const invited = await invitePerson(deps, actor, input);
        return invited.ok ? personReply(deps, actor, invited.person) : invited;
      },
      { summary: 'Invite a person; the invitation goes out by mail', answer: 'Person', status: 201 },
    ),
    get(
      '/people',
      'manage-people',
      Sought,
      async (deps: AdministrationDeps, { input }) => ({ ok: true, body: await findPeople(deps, input, pageOf(input)) }),
      {
        summary: 'Find people by role, by organisation or by address; `name` is a part of their name',
        answer: 'PersonList',
      },
    ),
    readPersonRow,
    correctPersonRow,
    deactivatePersonRow,
    reactivatePersonRow,
    askRoleChangeRow,
    confirmRoleChangeRow,
    cancelRoleChangeRow,
    listRoleChangesRow,
    readNamesOfAccountsRow,
    readAdministrationRow,
    verifyAdministrationRow,
    readCalendarRow,
    correctCalendarRow,
  ]),
};
