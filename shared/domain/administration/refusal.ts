/** Why something was not done to an account. */
export type AdministrationRefusal =
  | { code: 'account.unknown' }
  | { code: 'account.own' }
  | { code: 'account.deactivated' }
  | { code: 'account.address-taken' }
  | { code: 'account.version-not-seen'; version: number }
  | { code: 'administration.too-busy' }
  | { code: 'person.invited-otherwise' }
  | { code: 'role-change.of-holder' }
  | { code: 'role-change.unchanged' }
  | { code: 'role-change.administrator-approves' }
  | { code: 'role-change.asked-already' }
  | { code: 'role-change.none' }
  | { code: 'role-change.another' }
  | { code: 'role-change.confirmer-is-asker' }
  | { code: 'reason.too-short'; atLeast: number };
