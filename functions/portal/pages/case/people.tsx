import { dutyTexts, projectTexts as t } from '../../../../shared/i18n/portal/project.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { type People, PersonName } from '../../view/people.tsx';
import { Fact, Facts } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = { c: AnswerOf<'Case'>; duties: AnswerOf<'CasePeople'>['duties']; people: People };

/** Who has which duty, and the way to where duties are given. */
export function PeopleOfCase({ c, duties, people }: Props) {
  const { say } = useWords();
  const mayAssign = c.actions.some(({ action }) => action === 'assign-person');
  if (duties.length === 0 && !mayAssign) return null;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{say(t.people)}</h2>
      <Facts>
        {duties.map(({ duty, person }) => (
          <Fact term={say(dutyTexts[duty])}>
            <PersonName id={person} people={people} />
          </Fact>
        ))}
      </Facts>
      {mayAssign && (
        <p>
          <a href={path('/cases/{caseId}/people', { caseId: c.id })}>{say(t.managePeople)}</a>
        </p>
      )}
    </section>
  );
}
