import { Duty } from '../../../../shared/domain/actors.ts';
import { FindingSeverity } from '../../../../shared/domain/findings.ts';
import { formTexts } from '../../../../shared/i18n/portal/form.ts';
import { findingTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { dutyTexts, findingSeverityTexts, projectTexts } from '../../../../shared/i18n/portal/project.ts';
import { findMilestone } from '../../../../shared/domain/stages.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { type Doing, Reason, RefusedDeed, typedFor } from '../../view/deed.tsx';
import { Input, Select } from '../../view/fields.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';

type Props = { c: AnswerOf<'Case'>; programme: Programme; doing: Doing };
const deed = 'finding';

/** Records what an auditor found: how bad it is, about what, whose it is to answer and until when. */
export function OpenFindingPage({ c, programme, doing }: Props) {
  const { say } = useWords();
  const { refused, session } = doing;
  const field = (name: string) => ({
    name,
    id: `${deed}-${name}`,
    value: typedFor(deed, name, refused),
    errors: problemsOf(refused?.problem, `/${name}`).map(({ message }) => message),
  });
  const milestones = Object.keys(c.milestones).map((value) => {
    const title = findMilestone(programme, value)?.title;
    return { value, label: title === undefined ? value : `${value} ${say(title)}` };
  });
  return (
    <>
      <RefusedDeed refused={refused} />
      <OfProject id={c.id} project={c.project} />
      <h1>{say(t.openTitle)}</h1>
      <p class="lead">{say(t.openHelp)}</p>
      <ActionForm session={session} action={path('/cases/{caseId}/findings', { caseId: c.id })}>
        <Select
          {...field('severity')}
          label={say(projectTexts.severity)}
          empty={say(formTexts.choose)}
          choices={FindingSeverity.options.map((value) => ({ value, label: say(findingSeverityTexts[value]) }))}
        />
        <Select
          {...field('about')}
          required={false}
          label={say(projectTexts.about)}
          choices={milestones}
          empty={say(projectTexts.wholeProject)}
        />
        <Select
          {...field('owner')}
          label={say(projectTexts.owner)}
          empty={say(formTexts.choose)}
          choices={Duty.options.map((value) => ({ value, label: say(dutyTexts[value]) }))}
        />
        <Input {...field('due')} type="date" label={say(projectTexts.answerBy)} />
        <Reason deed={deed} name="text" label={say(t.text)} refused={refused} atLeast={programme.limits.reasonLength} />
        <button>{say(t.openIt)}</button>
      </ActionForm>
    </>
  );
}
