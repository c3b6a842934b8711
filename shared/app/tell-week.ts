import { addDays, localDateOf, onOrAfter, weekdayOf } from '../domain/calendar.ts';
import { type Digest, dueItemsOf, sectionsOf, waitingItemOf, weeklyDays } from '../domain/digest.ts';
import type { CaseId, PersonId } from '../domain/ids.ts';
import { isReminderHour } from '../domain/reminder-hours.ts';
import type { LocalDate } from '../domain/time.ts';
import { waitingOf } from '../domain/waiting.ts';
import type { Directory, Page, PageRequest, Person } from '../ports.ts';
import { getProgramme } from '../programme/registry.ts';
import { type DigestPorts, digestSlots } from './gather-reminders.ts';
import { type Limits, sweep } from './sweep.ts';

export type WeekPorts = Omit<DigestPorts, 'directory'> & { directory: Pick<Directory, 'inRole'> };

/** A coordinator has some dozens of projects; what is beyond is a matter for the board, not for a mail. */
const mostCases = 200;

/**
 * Tells every coordinator what her week begins with: what is overdue, due within fourteen days, and waiting for her (domain §5). On Monday from
 * nine o'clock, on the next business day if that is a holiday; later in the week if no run came to it. One for each coordinator and week.
 */
export async function tellWeek(
  ports: WeekPorts,
  limits: Limits,
  onFailure: (person: Person, error: unknown) => void,
): Promise<{ handled: number; failed: number }> {
  const now = ports.clock.now();
  const { programme } = await ports.programmes.current();
  const nothing = { handled: 0, failed: 0 };
  if (!isReminderHour(now, programme)) return nothing;
  const today = localDateOf(programme.calendar, now);
  const monday = addDays(today, 1 - weekdayOf(today));
  if (today < onOrAfter(programme.calendar, monday) || (await ports.digests.isWeekTold(monday))) return nothing;
  const run = { isCutShort: false };
  const mayGoOn = (): boolean => {
    run.isCutShort ||= !limits.mayGoOn();
    return !run.isCutShort;
  };
  const told = await sweep(
    async (page) => ports.directory.inRole('coordinator', page),
    async (person) => tellPerson(ports, person, monday, today),
    { most: limits.most, mayGoOn },
    onFailure,
  );
  const isEverybodyTold = !run.isCutShort && told.failed === 0 && told.handled < limits.most;
  if (isEverybodyTold) await ports.digests.markWeekTold(monday);
  return told;
}

async function tellPerson(
  ports: WeekPorts,
  { id, digests: wanted, deactivated }: Person,
  monday: LocalDate,
  today: LocalDate,
): Promise<void> {
  if (wanted === false || deactivated) return;
  const digest =
    (await ports.digests.find(id, 'weekly', monday)) ??
    (await ports.digests.add(await weeklyDigest(ports, id, monday, today)));
  await ports.mails.queue(digestSlots(digest));
}

async function weeklyDigest(
  { queries, clock }: WeekPorts,
  to: PersonId,
  monday: LocalDate,
  today: LocalDate,
): Promise<Digest> {
  const dueBefore = addDays(today, weeklyDays + 1);
  const ids = new Set<CaseId>([
    ...(await idsOf(async (page) => queries.inCareOf(to, dueBefore, page))),
    ...(await idsOf(async (page) => queries.queueOf(to, page))),
  ]);
  const items: Digest['sections'][number]['items'] = [];
  for (const caseId of ids) {
    const c = (await queries.find(caseId))?.case;
    if (c === undefined) throw new Error(`there is no case ${caseId}, but its place in a list`);
    if (c.people.coordinator === to) items.push(...dueItemsOf(c, today));
    const waiting = waitingOf(c, getProgramme(c.programme), today);
    items.push(...waiting.filter((one) => one.for === to).map((one) => waitingItemOf(c, one)));
  }
  return { to, kind: 'weekly', day: monday, at: clock.now(), sections: sectionsOf(items), collects: [] };
}

async function idsOf(list: (page: PageRequest) => Promise<Page<{ caseId: CaseId }>>): Promise<CaseId[]> {
  const ids: CaseId[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: mostCases, cursor });
    ids.push(...page.items.map(({ caseId }) => caseId));
    cursor = page.next;
  } while (cursor !== undefined && ids.length < mostCases);
  return ids;
}
