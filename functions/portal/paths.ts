import { type ParametersOf, parametersIn } from '../http/parameters.ts';

/** The address of every page, and of every form that is sent. Pages link by these and no others. */
export const paths = [
  '/',
  '/session/login',
  '/session/callback',
  '/session/end',
  '/session/kept',
  '/language',
  '/profile',
  '/profile/digests',
  '/profile/calendar-feed',
  '/profile/calendar-feed/revocation',
  '/projects',
  '/projects/new',
  '/queue',
  '/board',
  '/imports',
  '/outcomes',
  '/outcomes/export',
  '/audit',
  '/audit/events',
  '/audit/samples',
  '/exceptions',
  '/findings',
  '/administration-log',
  '/export',
  '/cases/{caseId}',
  '/cases/{caseId}/history',
  '/cases/{caseId}/as-of',
  '/cases/{caseId}/verification',
  '/cases/{caseId}/exceptions',
  '/cases/{caseId}/approvals',
  '/cases/{caseId}/evidence',
  '/cases/{caseId}/mails',
  '/cases/{caseId}/findings',
  '/cases/{caseId}/report',
  '/cases/{caseId}/evidence/{sha256}',
  '/cases/{caseId}/milestones/{milestone}',
  '/cases/{caseId}/milestones/{milestone}/acceptance',
  '/cases/{caseId}/milestones/{milestone}/return',
  '/cases/{caseId}/milestones/{milestone}/waiver-proposal',
  '/cases/{caseId}/milestones/{milestone}/waiver-decision',
  '/cases/{caseId}/milestones/{milestone}/due-date',
  '/cases/{caseId}/milestones/{milestone}/form',
  '/cases/{caseId}/milestones/{milestone}/draft',
  '/cases/{caseId}/milestones/{milestone}/files',
  '/cases/{caseId}/milestones/{milestone}/versions/{version}',
  '/cases/{caseId}/interests',
  '/cases/{caseId}/suspension',
  '/cases/{caseId}/resumption',
  '/cases/{caseId}/withdrawal',
  '/cases/{caseId}/people',
  '/cases/{caseId}/people/{duty}',
  '/cases/{caseId}/people/{duty}/delegation',
  '/cases/{caseId}/people/{duty}/delegation-end',
  '/cases/{caseId}/findings/{finding}',
  '/cases/{caseId}/findings/{finding}/closure',
  '/cases/{caseId}/change-requests',
  '/cases/{caseId}/change-requests/{change}',
  '/cases/{caseId}/change-requests/{change}/endorsement',
  '/cases/{caseId}/change-requests/{change}/decision',
  '/cases/{caseId}/change-requests/{change}/withdrawal',
  '/cases/{caseId}/outcomes',
  '/cases/{caseId}/outcomes/export',
  '/cases/{caseId}/gate',
  '/cases/{caseId}/gate/signature',
  '/cases/{caseId}/gate/return',
  '/cases/{caseId}/gate/no-objection',
  '/people',
  '/people/new',
  '/people/{person}',
  '/people/{person}/profile',
  '/people/{person}/deactivation',
  '/people/{person}/reactivation',
  '/people/{person}/role-change',
  '/people/{person}/role-change/confirmation',
  '/people/{person}/role-change/cancellation',
  '/calendars',
  '/calendars/{programme}',
  '/calendars/{programme}/corrections',
] as const;
export type PagePath = (typeof paths)[number];

/** Where a page is: its address with the parameters filled in, and a query of what is not undefined. */
export function path<const Path extends PagePath>(
  to: Path,
  parameters: { [Name in keyof ParametersOf<Path>]: string },
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given: Readonly<Record<string, string>> = parameters;
  const address = parametersIn(to).reduce<string>(
    (text, name) => text.replace(`{${name}}`, encodeURIComponent(given[name] ?? '')),
    to,
  );
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? address : `${address}?${new URLSearchParams(pairs)}`;
}

/** An address on this site that somebody asks to be led to; anything else leads home. */
export function localPath(address: string | undefined): string {
  return address !== undefined && /^\/(?![/\\])[\x21-\x7e]{0,1000}$/.test(address) && !address.includes('\\')
    ? address
    : '/';
}
