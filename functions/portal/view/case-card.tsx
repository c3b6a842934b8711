import { currentProgramme } from '../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../http/answers.ts';
import { path } from '../paths.ts';
import { MilestoneName, ProjectTitle } from './case-words.tsx';
import { Code, Day } from './pieces.tsx';

type Card = AnswerOf<'CaseList'>['items'][number];

/** The way to a project, by its name and its code. */
export function ProjectLink({ caseId, title }: { caseId: string } & Pick<Card, 'title'>) {
  return (
    <>
      <a href={path('/cases/{caseId}', { caseId })}>
        <ProjectTitle title={title} />
      </a>{' '}
      <Code>{caseId}</Code>
    </>
  );
}

type NextDueProps = { due: NonNullable<Card['nextDue']> };

/** The milestone that is due next, and when. */
export function NextDue({ due: { milestone, due } }: NextDueProps) {
  return (
    <>
      <MilestoneName programme={currentProgramme} milestone={milestone} />
      <br />
      <Day on={due} />
    </>
  );
}

/** The same where there is little room. */
export function NextDueInShort({ due: { milestone, due } }: NextDueProps) {
  return (
    <>
      <Code>{milestone}</Code> · <Day on={due} />
    </>
  );
}
