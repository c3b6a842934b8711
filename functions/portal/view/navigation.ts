import type { Role } from '../../../shared/domain/actors.ts';
import type { Text } from '../../../shared/forms/text.ts';
import { findTexts } from '../../../shared/i18n/portal/audit.ts';
import { accountTexts } from '../../../shared/i18n/portal/accounts.ts';
import { calendarTexts } from '../../../shared/i18n/portal/calendars.ts';
import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { outcomeTexts } from '../../../shared/i18n/portal/outcomes.ts';
import { portfolioTexts } from '../../../shared/i18n/portal/portfolio.ts';
import { queueTexts } from '../../../shared/i18n/portal/queue.ts';
import { path } from '../paths.ts';

/** Coordinators and fund managers do the same kinds of work; what each may decide is said page by page. */
const reviewing = [
  { to: path('/queue', {}), text: queueTexts.nav },
  { to: path('/board', {}), text: portfolioTexts.navBoard },
  { to: path('/outcomes', {}), text: outcomeTexts.nav },
  { to: path('/exceptions', {}), text: findTexts.navExceptions },
  { to: path('/findings', {}), text: findTexts.navFindings },
];

/** Where each role's work begins, and the pages that are always at hand; the first is its home. */
const navigation: Readonly<Record<Role, readonly { to: string; text: Text }[]>> = {
  holder: [{ to: path('/projects', {}), text: t.navProjects }],
  coordinator: reviewing,
  fund_manager: reviewing,
  auditor: [
    { to: path('/audit', {}), text: findTexts.nav },
    { to: path('/exceptions', {}), text: findTexts.navExceptions },
    { to: path('/findings', {}), text: findTexts.navFindings },
    { to: path('/audit/samples', {}), text: findTexts.navSamples },
    { to: path('/outcomes', {}), text: outcomeTexts.nav },
    { to: path('/administration-log', {}), text: findTexts.navLog },
  ],
  administrator: [
    { to: path('/people', {}), text: accountTexts.nav },
    { to: path('/calendars', {}), text: calendarTexts.nav },
    { to: path('/administration-log', {}), text: findTexts.navLog },
  ],
  system: [],
};

/** Where somebody begins who just logged in. */
export function homeOf(role: Role): string {
  return navigation[role][0]?.to ?? path('/', {});
}

export function navigationOf(role: Role): readonly { to: string; text: Text }[] {
  return navigation[role];
}
