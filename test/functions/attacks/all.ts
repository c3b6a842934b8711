import type { Attack } from './ask.ts';
import { onAssignment } from './assignment.ts';
import { onAuthorship } from './authorship.ts';
import { onChanges } from './changes.ts';
import { onDelegation } from './delegation.ts';
import { onFourEyes } from './four-eyes.ts';
import { onAdministrators, onAuditors, onConsent, onVisits } from './outsiders.ts';
import { onVersions } from './versions.ts';

/** Every attack; each file is on one or a few of the invariants of domain §4. */
export const attacks: readonly Attack[] = [
  ...onAuthorship,
  ...onAssignment,
  ...onDelegation,
  ...onFourEyes,
  ...onVersions,
  ...onAuditors,
  ...onAdministrators,
  ...onConsent,
  ...onVisits,
  ...onChanges,
];
