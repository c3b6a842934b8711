import { createHash, timingSafeEqual } from 'node:crypto';
import { type Case, isOwed } from '../domain/case.ts';
import { type CaseId, PersonId, Sha256 } from '../domain/ids.ts';
import type { CaseCard } from '../domain/case-card.ts';
import type { CaseQueries, Clock, Directory, FeedStore, Page, PageRequest, Person, Secrets } from '../ports.ts';
import { isPermitted } from '../domain/permissions.ts';
import { mailFrame } from '../i18n/mail-frame.ts';
import { getProgramme } from '../programme/registry.ts';
import { type CalendarEntry, calendarOf } from './mail/calendar.ts';
import { milestoneTitle } from './mail/titles.ts';
import { itemsOf } from './pages.ts';

/** Calendars ask every few hours; a coordinator has some dozens of projects, and no calendar is readable with more than this. */
const mostCases = 200;
const atOnce = 10;

const key = /^([A-Za-z0-9-]{1,64})\.([A-Za-z0-9_-]{32})$/;

/**
 * Gives a person an address for her calendar that works without a login, as calendars need it; the one before stops working. Only the hash of
 * its secret is kept: nobody can be told the address again.
 */
export async function openFeed(
  { feeds, secrets, clock, portalOrigin }: { feeds: FeedStore; secrets: Secrets; clock: Clock; portalOrigin: string },
  person: PersonId,
): Promise<string> {
  const secret = secrets.make();
  await feeds.save(person, { since: clock.now(), hash: hashOf(secret) });
  return `${portalOrigin}/feeds/due-dates.ics?key=${person}.${secret}`;
}

/** From here on no address of this person works. */
export async function closeFeed({ feeds, clock }: { feeds: FeedStore; clock: Clock }, person: PersonId): Promise<void> {
  await feeds.save(person, { since: clock.now() });
}

export type FeedPorts = {
  feeds: Pick<FeedStore, 'find'>;
  directory: Pick<Directory, 'find'>;
  queries: Pick<CaseQueries, 'find' | 'ofOrganisation' | 'involving'>;
  portalOrigin: string;
};

/**
 * The calendar behind a key: what has to be handed in, and when, in the projects of a holder's organisation or of a coordinator, in her
 * language. Undefined for a key that is unknown, revoked or malformed, and for whoever may no longer see projects: nothing tells these apart.
 */
export async function readFeed(ports: FeedPorts, given: string | undefined): Promise<string | undefined> {
  const [, id, secret] = key.exec(given ?? '') ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const person = PersonId.parse(id);
  const feed = await ports.feeds.find(person);
  if (feed === undefined || !timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(feed.hash))) return undefined;
  const profile = await ports.directory.find(person);
  const cases = profile && casesOf(ports.queries, profile);
  if (profile === undefined || cases === undefined) return undefined;
  const { language } = profile;
  const found = await findAll(ports.queries, await openCasesOf(cases));
  const entries = found.filter((c) => isHers(c, profile)).flatMap((c) => entriesOf(c, language));
  return calendarOf({ entries, language, portalOrigin: ports.portalOrigin, name: mailFrame.feed[language] });
}

type List = (page: PageRequest) => Promise<Page<CaseCard>>;

/** The cases that a person's dates can be in; undefined for whoever has none by her role. */
function casesOf(queries: FeedPorts['queries'], { id, role, organisation, deactivated }: Person): List | undefined {
  if (deactivated === true) return undefined;
  if (role === 'coordinator') return async (page) => queries.involving(id, [], page);
  if (role === 'holder' && organisation !== undefined)
    return async (page) => queries.ofOrganisation(organisation, page);
  return undefined;
}

async function openCasesOf(list: List): Promise<CaseId[]> {
  const ids: CaseId[] = [];
  for await (const { caseId, status } of itemsOf(list)) {
    if (status === 'open') ids.push(caseId);
    if (ids.length === mostCases) break;
  }
  return ids;
}

/** Whether the dates of a case are hers today: a coordinator's lists also have what she once coordinated. */
function isHers(c: Case, { id, role, organisation }: Person): boolean {
  const actor = { id, role, ...(organisation !== undefined && { organisation }) };
  return isPermitted(actor, 'submit-milestone', c);
}

async function findAll(queries: FeedPorts['queries'], ids: readonly CaseId[]): Promise<Case[]> {
  const cases: Case[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const found = await Promise.all(ids.slice(from, from + atOnce).map(async (id) => queries.find(id)));
    cases.push(...found.flatMap((stored) => (stored === undefined ? [] : [stored.case])));
  }
  return cases;
}

/** What waits for the holder. A project that stands still has no dates, and what is under review has none for as long. */
function entriesOf(c: Case, language: Person['language']): CalendarEntry[] {
  if (c.status !== 'open') return [];
  const programme = getProgramme(c.programme);
  return Object.entries(c.milestones)
    .filter(([, milestone]) => milestone.stage === c.stage && isOwed(milestone))
    .map(([milestone, { due }]) => ({
      caseId: c.id,
      milestone,
      title: milestoneTitle(milestone, programme, language),
      due,
      revision: c.version,
      at: c.changedAt,
    }));
}

function hashOf(secret: string): Sha256 {
  return Sha256.parse(createHash('sha256').update(secret).digest('hex'));
}
