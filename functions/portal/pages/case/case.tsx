import { daysBetween } from '../../../../shared/domain/calendar.ts';
import { isSettled } from '../../../../shared/domain/case.ts';
import type { UnmetCondition } from '../../../../shared/domain/refusal.ts';
import { findStage, unmetConditions } from '../../../../shared/domain/stages.ts';
import type { LocalDate } from '../../../../shared/domain/time.ts';
import { caseTexts as t, statusTexts } from '../../../../shared/i18n/portal/case.ts';
import { isolate } from '../../../../shared/i18n/values.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { HealthTag, MilestoneName, ProjectTitle, StatusTag } from '../../view/case-words.tsx';
import { Code, DataTable, Day, Fact, Facts } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type CaseView = AnswerOf<'Case'>;
type Props = { c: CaseView; programme: Programme; today: LocalDate };

/** A project as its people see it: where it stands, what is due, what the gate still waits for. */
export function CasePage({ c, programme, today }: Props) {
  const { say } = useWords();
  return (
    <>
      <h1>
        <ProjectTitle title={c.project.title} />
      </h1>
      <p>
        <Code>{c.id}</Code> <HealthTag health={c.health} />
      </p>
      <Facts>
        <Fact term={say(t.zone)}>
          <bdi>{c.project.zone}</bdi>
        </Fact>
      </Facts>
      <Stages c={c} programme={programme} />
      {c.stage !== undefined && <Milestones c={c} programme={programme} today={today} />}
      {c.stage !== undefined && c.status === 'open' && <Gate c={c} programme={programme} today={today} />}
    </>
  );
}

/** The stages in a row, with the one under way marked. */
function Stages({ c, programme }: { c: CaseView; programme: Programme }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{say(t.stages)}</h2>
      <ol class="stages">
        {programme.stages.map((stage) => {
          const passedOn = c.gates[stage.gate.id]?.passedOn;
          const isCurrent = stage.id === c.stage && c.status === 'open';
          return (
            <li
              class={passedOn ? 'passed' : isCurrent ? 'current' : undefined}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <strong>{say(stage.title)}</strong>
              <span>{passedOn ? <Day on={passedOn} /> : say(isCurrent ? t.current : t.notStarted)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Milestones({ c, programme, today }: { c: CaseView; programme: Programme; today: LocalDate }) {
  const { say } = useWords();
  const own = Object.entries(c.milestones).filter(([, { stage }]) => stage === c.stage);
  const title = findStage(programme, c.stage)?.title;
  return (
    <DataTable
      caption={`${say(t.milestones)}${title ? ` · ${say(title)}` : ''}`}
      head={[say(t.milestone), say(t.due), say(t.state)]}
    >
      {own.map(([key, milestone]) => {
        const late = !isSettled(milestone) && milestone.status !== 'submitted' ? daysBetween(milestone.due, today) : 0;
        return (
          <tr>
            <th scope="row">
              <a href={path('/cases/{caseId}/milestones/{milestone}', { caseId: c.id, milestone: key })}>
                <MilestoneName programme={programme} milestone={key} />
              </a>
            </th>
            <td>
              <Day on={milestone.due} />
              {late > 0 && <strong class="late"> {say(t.late, { days: late })}</strong>}
            </td>
            <td>
              <StatusTag status={milestone.status} />
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}

/** What the gate still waits for. */
function Gate({ c, programme, today }: { c: CaseView; programme: Programme; today: LocalDate }) {
  const { say } = useWords();
  const gate = findStage(programme, c.stage)?.gate;
  if (gate === undefined) return null;
  const missing = unmetConditions(c, programme, today);
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">
        {say(t.gate)}: <Code>{gate.id}</Code> {say(gate.title)}
      </h2>
      <p>{missing.length === 0 ? say(t.gateOpen) : say(t.gateMissing, { n: missing.length })}</p>
      <ul class="checklist">
        {missing.map((condition) => (
          <li>
            <Missing condition={condition} programme={programme} />
          </li>
        ))}
      </ul>
      <p>
        <a href={path('/cases/{caseId}/gate', { caseId: c.id })}>{say(t.gateMore)}</a>
      </p>
    </section>
  );
}

function Missing({ condition, programme }: { condition: UnmetCondition; programme: Programme }) {
  const { say } = useWords();
  switch (condition.condition) {
    case 'milestone-not-settled':
      return (
        <>
          <MilestoneName programme={programme} milestone={condition.milestone} />: {say(statusTexts[condition.status])}
        </>
      );
    case 'finding-open':
      return <>{say(t.missingFinding, { finding: isolate(condition.finding) })}</>;
    case 'condition-broken':
      return <>{say(condition.message)}</>;
  }
}
