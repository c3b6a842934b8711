import type { Account } from './account.ts';
import type { AdministrationRecord, ProfileField } from './record.ts';

/** What a record makes of the account that it is about. Pure and total. */
export function evolveAccount<Of extends Account>(account: Of, record: AdministrationRecord): Of {
  const { seq: version, at, actor } = record;
  switch (record.type) {
    case 'PersonInvited':
    case 'ProfileCorrected':
      return { ...account, version };
    case 'PersonDeactivated':
      // Whoever comes back has the role that she left with; a change asked for before is asked for anew.
      return { ...account, version, deactivated: true, roleChange: undefined };
    case 'PersonReactivated':
      return { ...account, version, deactivated: undefined };
    case 'RoleChangeAsked': {
      const { to, reason } = record.data;
      return { ...account, version, roleChange: { to, reason, by: actor.id, at } };
    }
    case 'RoleChangeConfirmed': {
      const { startsOn } = record.data;
      const asked = account.roleChange;
      return { ...account, version, roleChange: asked && { ...asked, confirmedBy: actor.id, startsOn } };
    }
    case 'RoleChangeCancelled':
      return { ...account, version, roleChange: undefined };
    case 'RoleChanged':
      return { ...account, version, role: record.data.to, roleChange: undefined };
  }
}

/** What a record of an account that is there may change in its profile: nothing that a person chooses herself, unless it was corrected. */
export function writtenBy(
  record: AdministrationRecord,
): (Exclude<keyof Account, 'id' | 'organisation'> | ProfileField)[] {
  const corrected = record.type === 'ProfileCorrected' ? record.data.fields : [];
  return ['role', 'version', 'deactivated', 'roleChange', ...corrected];
}
