import { findingTexts } from '../../../../shared/i18n/portal/audit.ts';
import { caseTexts as t } from '../../../../shared/i18n/portal/case.ts';
import { interestTexts } from '../../../../shared/i18n/portal/interests.ts';
import { projectTexts } from '../../../../shared/i18n/portal/project.ts';
import type { OfCase } from '../../of-case.ts';
import { path } from '../../paths.ts';
import { HealthTag, ProjectTitle } from '../../view/case-words.tsx';
import { CaseRecords } from '../../view/case-records.tsx';
import { RefusedDeed } from '../../view/deed.tsx';
import { Done } from '../../view/done.tsx';
import { Code, Day, Fact, Facts } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { ChangeRequests, ContactProblems, Findings, WaitingForDecision } from './concerns.tsx';
import { CaseDeeds } from './deeds.tsx';
import { DeclareInterests } from './interests.tsx';
import { Gate } from './gate.tsx';
import { Milestones } from './milestones.tsx';
import { NextStep } from './next-step.tsx';
import { PeopleOfCase } from './people.tsx';
import { Stages } from './stages.tsx';

const doneTexts = {
  opened: projectTexts.doneOpened,
  declared: interestTexts.done,
  suspended: projectTexts.doneSuspended,
  resumed: projectTexts.doneResumed,
  withdrawn: projectTexts.doneWithdrawn,
  'finding-opened': findingTexts.doneOpened,
};

/** A project as its people see it: where it stands, what is due, what it waits for, and what its reader may do. */
export function CasePage(shown: OfCase) {
  const { c, programme, duties, people, doing, done, today } = shown;
  const { say } = useWords();
  const isUnderWay = c.stage !== undefined;
  return (
    <>
      <RefusedDeed refused={doing.refused} />
      <Done texts={doneTexts} done={done} />
      <h1>
        <ProjectTitle title={c.project.title} />
      </h1>
      <p>
        <Code>{c.id}</Code> <HealthTag health={c.health} />
      </p>
      <NextStep {...shown} />
      <ContactProblems c={c} people={people} />
      <DeclareInterests c={c} doing={doing} />
      <ProjectFacts c={c} programme={programme} />
      <WaitingForDecision c={c} people={people} today={today} />
      <Stages c={c} programme={programme} />
      {isUnderWay && <Milestones c={c} programme={programme} today={today} />}
      {isUnderWay && c.status === 'open' && <Gate c={c} programme={programme} today={today} />}
      {isUnderWay && (
        <p>
          <a href={path('/cases/{caseId}/outcomes', { caseId: c.id })}>{say(projectTexts.outcomes)}</a>
        </p>
      )}
      <Findings c={c} programme={programme} />
      <ChangeRequests c={c} />
      <PeopleOfCase c={c} duties={duties} people={people} />
      <CaseRecords c={c} reader={doing.session.person} />
      <CaseDeeds c={c} programme={programme} doing={doing} />
    </>
  );
}

function ProjectFacts({ c: { project, kickoffOn, suspendedOn }, programme }: Pick<OfCase, 'c' | 'programme'>) {
  const { say, money } = useWords();
  const kind = programme.projectKinds.find(({ id }) => id === project.kind)?.title;
  return (
    <Facts>
      <Fact term={say(t.zone)}>
        <bdi>{project.zone}</bdi>
      </Fact>
      <Fact term={say(projectTexts.holder)}>
        <bdi>{project.holder.name}</bdi>
      </Fact>
      {kind && <Fact term={say(projectTexts.kind)}>{say(kind)}</Fact>}
      {project.cost !== undefined && <Fact term={say(projectTexts.cost)}>{money(project.cost)}</Fact>}
      {project.fundShare !== undefined && <Fact term={say(projectTexts.fundShare)}>{money(project.fundShare)}</Fact>}
      <Fact term={say(projectTexts.kickoff)}>
        <Day on={kickoffOn} />
      </Fact>
      {suspendedOn && (
        <Fact term={say(projectTexts.suspendedOn)}>
          <Day on={suspendedOn} />
        </Fact>
      )}
    </Facts>
  );
}
