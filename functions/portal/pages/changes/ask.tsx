import { isSettled } from '../../../../shared/domain/case.ts';
import { findMilestone } from '../../../../shared/domain/stages.ts';
import { changeKindTexts, changeTexts as t } from '../../../../shared/i18n/portal/changes.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { MilestoneName, StageName } from '../../view/case-words.tsx';
import { Deed, type Doing, Reason, RefusedDeed, typedFor } from '../../view/deed.tsx';
import { Checkbox, Fieldset, Input, Select } from '../../view/fields.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { CellsForm, MilestonesWithCells } from './ask-answers.tsx';
import type { Cell } from './cells.ts';

/** The milestone whose accepted answers are to change, once it is chosen. */
export type Chosen = { milestone: string; cells: readonly Cell[] };
export type AskProps = { c: AnswerOf<'Case'>; programme: Programme; chosen: Chosen | undefined; doing: Doing };

/** Where somebody asks for a change: a choice of kinds, each with what it needs. */
export function AskPage({ c, programme, chosen, doing }: AskProps) {
  const { say } = useWords();
  const isSuspended = c.status === 'suspended';
  const ofCase = c.actions.flatMap(({ action, kind }) =>
    action === 'request-change' && kind !== undefined ? [kind] : [],
  );
  return (
    <>
      <RefusedDeed refused={doing.refused} />
      <OfProject id={c.id} project={c.project} />
      <h1>{say(t.ask)}</h1>
      <p>{say(t.askHelp)}</p>
      {!isSuspended && (
        <>
          {chosen === undefined ? (
            <MilestonesWithCells c={c} programme={programme} />
          ) : (
            <CellsForm c={c} programme={programme} chosen={chosen} doing={doing} />
          )}
          <AskDueDate c={c} programme={programme} doing={doing} />
          <AskWayBack c={c} programme={programme} doing={doing} />
        </>
      )}
      {ofCase.map((kind) => (
        <Deed {...doing} deed={kind} label={say(changeKindTexts[kind])} action={addressOf(c)}>
          <input type="hidden" name="kind" value={kind} />
          <Reason deed={kind} refused={doing.refused} atLeast={programme.limits.reasonLength} />
          <button>{say(t.send)}</button>
        </Deed>
      ))}
    </>
  );
}

type Asking = Omit<AskProps, 'chosen'>;

const addressOf = (c: AnswerOf<'Case'>): string => path('/cases/{caseId}/change-requests', { caseId: c.id });

/** A due date further away than the coordinator may move it. */
function AskDueDate({ c, programme, doing }: Asking) {
  const { say } = useWords();
  const deed = 'due-date';
  const { refused } = doing;
  const open = Object.entries(c.milestones).filter(([, milestone]) => !isSettled(milestone));
  if (open.length === 0) return null;
  const errors = refused?.deed === deed ? problemsOf(refused.problem, '/change/due').map(({ message }) => message) : [];
  return (
    <Deed {...doing} deed={deed} label={say(changeKindTexts[deed])} action={addressOf(c)}>
      <input type="hidden" name="kind" value={deed} />
      <Select
        id={`${deed}-milestone`}
        name="milestone"
        label={say(t.milestone)}
        value={typedFor(deed, 'milestone', refused)}
        choices={open.map(([key]) => ({
          value: key,
          label: `${key} ${say(findMilestone(programme, key)?.title ?? t.milestone)}`,
        }))}
      />
      <Input
        id={`${deed}-due`}
        name="due"
        type="date"
        label={say(t.newDue)}
        help={say(t.dueHelp, { n: programme.limits.coordinatorRescheduleDays })}
        value={typedFor(deed, 'due', refused)}
        errors={errors}
      />
      <Reason deed={deed} refused={refused} atLeast={programme.limits.reasonLength} />
      <button>{say(t.send)}</button>
    </Deed>
  );
}

/** Back to an earlier stage, with what is to be done again there. */
function AskWayBack({ c, programme, doing }: Asking) {
  const { say, colon } = useWords();
  const { refused } = doing;
  const index = programme.stages.findIndex(({ id }) => id === c.stage);
  const earlier = programme.stages.slice(0, Math.max(index, 0));
  return (
    <>
      {earlier.map(({ id }) => {
        const deed = `stage-${id}`;
        const chosen = refused?.deed === deed ? refused.form.texts('milestones') : [];
        return (
          <Deed
            {...doing}
            deed={deed}
            label={
              <>
                {say(t.backTo)}
                {colon} <StageName programme={programme} stage={id} />
              </>
            }
            action={addressOf(c)}
          >
            <p>{say(t.backHelp)}</p>
            <input type="hidden" name="kind" value="stage" />
            <input type="hidden" name="stage" value={id} />
            <Fieldset legend={say(t.redone)}>
              {Object.entries(c.milestones)
                .filter(([, milestone]) => milestone.stage === id && isSettled(milestone))
                .map(([key]) => (
                  <Checkbox
                    id={`${deed}-${key}`}
                    name="milestones"
                    value={key}
                    checked={chosen.includes(key)}
                    label={<MilestoneName programme={programme} milestone={key} />}
                  />
                ))}
            </Fieldset>
            <Reason deed={deed} refused={refused} atLeast={programme.limits.reasonLength} />
            <button>{say(t.send)}</button>
          </Deed>
        );
      })}
    </>
  );
}
