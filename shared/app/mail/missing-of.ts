import type { Case } from '../../domain/case.ts';
import { localDateOf } from '../../domain/calendar.ts';
import { asksForForm, type DigestItem } from '../../domain/digest.ts';
import type { CaseId, MilestoneKey } from '../../domain/ids.ts';
import type { CaseQueries, Clock, DraftStore, Person } from '../../ports.ts';
import { getProgramme } from '../../programme/registry.ts';
import { type StillMissing, stillMissing } from './still-missing.ts';

type MissingPorts = { drafts: Pick<DraftStore, 'find'>; queries: Pick<CaseQueries, 'find'>; clock: Clock };

/**
 * What the form of a milestone still lacks, for those who fill it in; undefined for others. A reminder without it is better than none: so it is
 * where it cannot be found out.
 */
export async function missingOf(
  { drafts, clock }: Omit<MissingPorts, 'queries'>,
  { role }: Pick<Person, 'role'>,
  c: Case,
  milestone: MilestoneKey,
): Promise<StillMissing | undefined> {
  if (role !== 'holder') return undefined;
  const programme = getProgramme(c.programme);
  const today = localDateOf(programme.calendar, clock.now());
  try {
    return stillMissing(await drafts.find(c.id, milestone), { case: c, milestone, programme, today });
  } catch {
    return undefined;
  }
}

/** The same for what a digest reminds of. A case is read once, however many of its milestones stand in it. */
export function missingIn(
  ports: MissingPorts,
  person: Pick<Person, 'role'>,
): (item: DigestItem) => Promise<StillMissing | undefined> {
  const cases = new Map<CaseId, ReturnType<MissingPorts['queries']['find']>>();
  return async (item) => {
    const { caseId, milestone } = item;
    if (person.role !== 'holder' || !asksForForm(item) || milestone === undefined) return undefined;
    const reading = cases.get(caseId) ?? ports.queries.find(caseId);
    cases.set(caseId, reading);
    const stored = await reading;
    return stored && missingOf(ports, person, stored.case, milestone);
  };
}
