import type { ProjectFacts } from '../../../shared/domain/project.ts';
import { ProjectLink } from './case-card.tsx';

/** Of which project a page tells, and the way back to it. */
export function OfProject({ id, project }: { id: string; project: ProjectFacts }) {
  return (
    <p class="above">
      <ProjectLink caseId={id} title={project.title} />
    </p>
  );
}
