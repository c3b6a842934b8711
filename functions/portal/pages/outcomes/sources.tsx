import type { Lineage } from '../../../../shared/domain/outcomes-view.ts';
import { path } from '../../paths.ts';
import { Code } from '../../view/pieces.tsx';

/** The submissions that say so, each once. */
export function Sources({ caseId, from }: { caseId: string; from: readonly Lineage[] }) {
  const milestones = [...new Set(from.map(({ milestone }) => milestone))];
  return (
    <small>
      {milestones.map((milestone) => (
        <>
          {' '}
          <a href={path('/cases/{caseId}/milestones/{milestone}', { caseId, milestone })}>
            <Code>{milestone}</Code>
          </a>
        </>
      ))}
    </small>
  );
}
