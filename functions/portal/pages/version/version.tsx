import type { FormContext } from '../../../../shared/forms/scope.ts';
import { formTexts as t } from '../../../../shared/i18n/portal/form.ts';
import type { MilestoneDefinition, Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { Answers } from '../../view/answers.tsx';
import { MilestoneName, ProjectTitle } from '../../view/case-words.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Code, Fact, Facts, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = {
  c: AnswerOf<'Case'>;
  submission: AnswerOf<'Submission'>;
  definition: MilestoneDefinition;
  programme: Programme;
  context: FormContext;
  people: People;
};

/** One version of what was submitted, whole, for paper as for the screen: with whose it is and the hash that signatures are bound to. */
export function VersionPage({ c, submission, definition, programme, context, people }: Props) {
  const { say } = useWords();
  const { milestone, version, actor, at, hash, content } = submission;
  return (
    <>
      <p class="above">
        <a href={path('/cases/{caseId}/milestones/{milestone}', { caseId: c.id, milestone })}>
          <ProjectTitle title={c.project.title} />
        </a>{' '}
        <Code>{c.id}</Code>
      </p>
      <h1>
        <MilestoneName programme={programme} milestone={milestone} /> · {say(t.version, { n: version })}
      </h1>
      <Facts>
        <Fact term={say(t.submittedBy)}>
          <PersonName id={actor.id} people={people} />
          {actor.onBehalfOf !== undefined && (
            <>
              {' '}
              (<bdi>{c.project.holder.name}</bdi>)
            </>
          )}
        </Fact>
        <Fact term={say(t.submittedAt)}>
          <Moment at={at} />
        </Fact>
        <Fact term={say(t.fingerprint)}>
          <span class="hash" dir="ltr">
            {hash}
          </span>
        </Fact>
      </Facts>
      <h2>{say(t.version, { n: version })}</h2>
      <Answers form={definition.form} content={content} context={context} caseId={c.id} />
    </>
  );
}
