import type { Health } from '../domain/health.ts';
import type { OrganisationId, PersonId } from '../domain/ids.ts';
import { searchWordsOf } from '../domain/search-words.ts';
import type { CaseCard } from '../domain/case-card.ts';
import type { CaseQueries, Page, PageRequest } from '../ports.ts';

/** What cases are looked for by; all of it has to be true of a case. */
export type CaseCriteria = {
  stage?: string | undefined;
  health?: Health | undefined;
  organisation?: OrganisationId | undefined;
  /** Who has or had a duty in the case, or did something in it. */
  person?: PersonId | undefined;
  /** Words, or beginnings of words, of its reference, title, zone or holder. */
  text?: string | undefined;
};

/** Whether there is an index to look with: a health alone has none. */
export function canBeListed({ stage, organisation, person, text }: CaseCriteria): boolean {
  return [stage, organisation, person].some((one) => one !== undefined) || searchWordsOf(text ?? '').length > 0;
}

/**
 * Cases by what is known of them. One index leads to them, the one that is likely to name the fewest; the other criteria are held against the
 * cards that it gives. A page costs the same however many cases there are, and can be shorter than asked and still have a next one.
 */
export async function listCases(
  queries: CaseQueries,
  criteria: CaseCriteria,
  page: PageRequest,
): Promise<Page<CaseCard>> {
  const { items, next } = await ledBy(queries, criteria, page);
  return { items: items.filter((card) => fits(card, criteria)), ...(next !== undefined && { next }) };
}

async function ledBy(queries: CaseQueries, criteria: CaseCriteria, page: PageRequest): Promise<Page<CaseCard>> {
  const { stage, health, organisation, person, text } = criteria;
  const words = searchWordsOf(text ?? '');
  if (person !== undefined) return queries.involving(person, words, page);
  if (words.length > 0) return queries.named(words, page);
  if (organisation !== undefined) return queries.ofOrganisation(organisation, page);
  if (stage !== undefined) return queries.inStage(stage, health, page);
  throw new Error('there is no index for these criteria');
}

function fits(card: CaseCard, { stage, health, organisation }: CaseCriteria): boolean {
  return (
    (stage === undefined || card.stage === stage) &&
    (health === undefined || card.health === health) &&
    (organisation === undefined || card.organisation === organisation)
  );
}
