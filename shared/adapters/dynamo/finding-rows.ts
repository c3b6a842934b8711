import * as z from 'zod/mini';
import type { Case } from '../../domain/case.ts';
import { FindingId, FindingState } from '../../domain/findings.ts';
import { CaseId } from '../../domain/ids.ts';
import { ProjectFacts } from '../../domain/project.ts';
import type { Commit, FindingCard } from '../../ports.ts';
import type { Item } from './codec.ts';
import { findingKey, type Key } from './keys.ts';
import { indexAttributes, partitions } from './lists.ts';

const Row: z.ZodMiniType<{ card: FindingCard }> = z.object({
  card: z.extend(FindingState, { caseId: CaseId, finding: FindingId, title: ProjectFacts.shape.title }),
});

/** A line of a list of findings. */
export const readFindingCard = (item: Item): FindingCard => Row.parse(item).card;

/** What a commit writes of findings: a row for each that it says something of, which stands under how the finding stands now. */
export function findingRows({ before, after }: Commit): { key: Key; attributes: Item }[] {
  return findingCardsOf(after)
    .filter(({ finding, seq }) => before?.case.findings[finding]?.seq !== seq)
    .map((card) => {
      const { caseId, finding, status, due } = card;
      const byStage = { partition: partitions.findings(status), sort: `${due}#${caseId}#${finding}` };
      return { key: findingKey(caseId, finding), attributes: { card, ...indexAttributes({ byStage }) } };
    });
}

function findingCardsOf({ id: caseId, findings, project: { title } }: Case): FindingCard[] {
  return Object.entries(findings).map(([finding, state]) => ({
    caseId,
    finding: FindingId.parse(finding),
    title,
    ...state,
  }));
}
