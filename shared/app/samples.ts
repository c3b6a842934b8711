import { drawSample, type Member, type Sample } from '../domain/sample.ts';
import type { CaseCard } from '../domain/case-card.ts';
import type { CaseQueries, EventCard, Page, PageRequest } from '../ports.ts';
import { currentProgramme } from '../programme/registry.ts';
import { type EventCriteria, findEvents } from './find-events.ts';
import { canBeListed, type CaseCriteria, listCases } from './list-cases.ts';

/** What strata can be made of. */
export const caseStrata = ['stage', 'health', 'organisation', 'zone'] as const;
export const eventStrata = ['type', 'role', 'caseId'] as const;

type Asked<Stratum> = { seed: string; size: number; by?: Stratum | undefined };

/** A population is read as a whole; so many keys take a few of the 29 s that a request has. */
export const largestPopulation = 10_000;
/** As many as a page of a list can have. */
const atOnce = 1000;

/** A sample of cases that fit criteria; without any that an index leads to, of all there are. Undefined if they are too many. */
export async function sampleCases(
  queries: CaseQueries,
  criteria: CaseCriteria,
  asked: Asked<(typeof caseStrata)[number]>,
): Promise<Sample<CaseCard> | undefined> {
  const stages = ['opening', ...currentProgramme.stages.map(({ id }) => id), 'closed'];
  const lists = canBeListed(criteria) ? [criteria] : stages.map((stage) => ({ ...criteria, stage }));
  const found: CaseCard[] = [];
  for (const list of lists) {
    if (!(await gather(found, async (page) => listCases(queries, list, page)))) return undefined;
  }
  const { by } = asked;
  // A case that moves on while its stages are read would be met twice.
  const members = new Map(found.map((card) => [card.caseId, card]));
  return drawSample(
    [...members.values()].map((card) => memberOf(card.caseId, by && card[by], card)),
    asked,
  );
}

/** A sample of events that fit criteria, as they are found. Undefined if they are too many. */
export async function sampleEvents(
  queries: CaseQueries,
  criteria: EventCriteria,
  asked: Asked<(typeof eventStrata)[number]>,
): Promise<Sample<EventCard> | undefined> {
  const found: EventCard[] = [];
  if (!(await gather(found, async (page) => findEvents(queries, criteria, page)))) return undefined;
  const { by } = asked;
  const stratumOf = ({ actor, ...card }: EventCard) => by && (by === 'role' ? actor.role : card[by]);
  return drawSample(
    found.map((card) => memberOf(`${card.caseId}/${card.seq}`, stratumOf(card), card)),
    asked,
  );
}

function memberOf<T>(key: string, stratum: string | undefined, value: T): Member<T> {
  return { key, stratum: stratum ?? 'all', value };
}

/** Reads a list to its end; false if it is longer than a population may be. */
async function gather<T>(into: T[], read: (page: PageRequest) => Promise<Page<T>>): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await read({ limit: atOnce, cursor });
    into.push(...page.items);
    if (into.length > largestPopulation) return false;
    cursor = page.next;
  } while (cursor !== undefined);
  return true;
}
