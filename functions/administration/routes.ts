import * as z from 'zod/mini';
import { invitePerson } from '../../shared/app/invite-person.ts';
import { Role } from '../../shared/domain/actors.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import { MailAddress } from '../../shared/domain/mail-address.ts';
import { line } from '../../shared/forms/characters.ts';
import { Language } from '../../shared/forms/text.ts';
import type { Accounts, Directory } from '../../shared/ports.ts';
import { pageOf, pagingAnd } from '../http/inputs.ts';
import { get, post, type Persona } from '../http/route.ts';
import { under } from '../http/under.ts';

export type AdministrationDeps = { accounts: Accounts; directory: Directory };

const anyone = { name: line(200), email: MailAddress, language: Language };

/** A holder acts for an organisation, everybody else for none. */
const Invitation = z.discriminatedUnion('role', [
  z.strictObject({ ...anyone, role: z.literal('holder'), organisation: OrganisationId }),
  z.strictObject({ ...anyone, role: z.enum(['coordinator', 'fund_manager', 'auditor', 'administrator']) }),
]);

/** What administrators may ask for: people, and nothing about projects. */
export const administration: Persona<AdministrationDeps> = {
  roles: ['administrator'],
  routes: under('/v1/administration', [
    post(
      '/people',
      'manage-people',
      Invitation,
      async (deps: AdministrationDeps, { input }) => {
        const invited = await invitePerson(deps, input);
        return invited.ok ? { ok: true, body: invited.person } : invited;
      },
      { summary: 'Invite a person; the invitation goes out by mail', answer: 'Person', status: 201 },
    ),
    get(
      '/people',
      'manage-people',
      pagingAnd({ role: Role }),
      async ({ directory }: AdministrationDeps, { input }) => ({
        ok: true,
        body: await directory.inRole(input.role, pageOf(input)),
      }),
      { summary: 'List the people in a role', answer: 'PersonList' },
    ),
  ]),
};
