import type { Role } from '../../../shared/domain/actors.ts';
import type { Text } from '../../../shared/forms/text.ts';
import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { queueTexts } from '../../../shared/i18n/portal/queue.ts';
import { path } from '../paths.ts';

/** Where each role's work begins, and the pages that are always at hand; the first is its home. */
const navigation: Readonly<Record<Role, readonly { to: string; text: Text }[]>> = {
  holder: [{ to: path('/projects', {}), text: t.navProjects }],
  coordinator: [{ to: path('/queue', {}), text: queueTexts.nav }],
  fund_manager: [{ to: path('/queue', {}), text: queueTexts.nav }],
  auditor: [],
  administrator: [],
  system: [],
};

/** Where somebody begins who just logged in. */
export function homeOf(role: Role): string {
  return navigation[role][0]?.to ?? path('/', {});
}

export function navigationOf(role: Role): readonly { to: string; text: Text }[] {
  return navigation[role];
}
