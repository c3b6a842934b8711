import type { ProjectFacts } from '../../../shared/domain/project.ts';
import { path } from '../paths.ts';
import { ProjectTitle } from './case-words.tsx';
import { Code } from './pieces.tsx';

/** Of which project a page tells, and the way back to it. */
export function OfProject({ id, project }: { id: string; project: ProjectFacts }) {
  return (
    <p class="above">
      <a href={path('/cases/{caseId}', { caseId: id })}>
        <ProjectTitle title={project.title} />
      </a>{' '}
      <Code>{id}</Code>
    </p>
  );
}
