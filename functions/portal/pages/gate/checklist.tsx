import { isSettled, milestonesOfStage, type MilestoneState } from '../../../../shared/domain/case.ts';
import { unmetConditions } from '../../../../shared/domain/stages.ts';
import type { LocalDate } from '../../../../shared/domain/time.ts';
import { gateTexts as t } from '../../../../shared/i18n/portal/gate.ts';
import { isolate } from '../../../../shared/i18n/values.ts';
import type { GateDefinition, Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { MilestoneName, StatusTag } from '../../view/case-words.tsx';
import { DataTable, Day, Tag } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = { c: AnswerOf<'Case'>; programme: Programme; gate: GateDefinition; today: LocalDate };

/** Everything that a gate asks, done or missing. */
export function Checklist({ c, programme, gate, today }: Props) {
  const { say } = useWords();
  const unmet = unmetConditions(c, programme, today);
  const missing = new Set(unmet.flatMap((one) => ('milestone' in one ? one.milestone : [])));
  const findings = unmet.flatMap((one) => (one.condition === 'finding-open' ? one.finding : []));
  const broken = unmet.flatMap((one) => (one.condition === 'condition-broken' ? one.message : []));
  const hasRules = (gate.conditions ?? []).length > 0;
  return (
    <DataTable caption={say(t.checklist)} head={[say(t.condition), say(t.state)]}>
      {milestonesOfStage(c).map(([milestone, state]) => (
        <tr>
          <th scope="row">
            <a href={path('/cases/{caseId}/milestones/{milestone}', { caseId: c.id, milestone })}>
              <MilestoneName programme={programme} milestone={milestone} />
            </a>
          </th>
          <td>
            <Mark isMissing={missing.has(milestone)} state={state} />
          </td>
        </tr>
      ))}
      {findings.map((finding) => (
        <Missing>{say(t.finding, { finding: isolate(finding) })}</Missing>
      ))}
      {broken.map((message) => (
        <Missing>{say(message)}</Missing>
      ))}
      {hasRules && broken.length === 0 && (
        <tr>
          <th scope="row">{say(t.rules)}</th>
          <td>
            <Tag kind="good">{say(t.met)}</Tag>
          </td>
        </tr>
      )}
    </DataTable>
  );
}

function Missing({ children }: { children: string }) {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>
        <Tag kind="late">{say(t.missing)}</Tag>
      </td>
    </tr>
  );
}

/** Whether a milestone keeps the gate shut, and how it stands. */
function Mark({ isMissing, state }: { isMissing: boolean; state: MilestoneState }) {
  const { say } = useWords();
  const mark = isMissing ? (
    <Tag kind="late">{say(t.missing)}</Tag>
  ) : isSettled(state) ? (
    <Tag kind="good">{say(t.met)}</Tag>
  ) : (
    <Tag kind="neutral">{say(t.notAwaited)}</Tag>
  );
  return (
    <>
      {mark} <StatusTag status={state.status} />
      {isMissing && state.status !== 'submitted' && (
        <>
          {' '}
          <Day on={state.due} />
        </>
      )}
    </>
  );
}
