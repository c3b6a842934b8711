import { Duty } from '../../../../shared/domain/actors.ts';
import { roleOfDuty } from '../../../../shared/domain/commands/assign-person.ts';
import { isIndependent } from '../../../../shared/domain/interests.ts';
import type { LocalDate } from '../../../../shared/domain/time.ts';
import { delegationTexts } from '../../../../shared/i18n/portal/delegations.ts';
import { interestTexts } from '../../../../shared/i18n/portal/interests.ts';
import { dutyTexts, projectTexts as t } from '../../../../shared/i18n/portal/project.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { OfCase } from '../../of-case.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { type Doing, RefusedDeed, typedFor } from '../../view/deed.tsx';
import { Done } from '../../view/done.tsx';
import { Select } from '../../view/fields.tsx';
import { Delegations } from './delegations.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { PersonName } from '../../view/people.tsx';
import { DataTable } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type CaseView = AnswerOf<'Case'>;
/** To whom the duties of a role can be given. */
export type Candidates = Readonly<Record<'coordinator' | 'fund_manager' | 'holder', AnswerOf<'PersonList'>['items']>>;
type Props = OfCase & { candidates: Candidates };

/** Who has which duty in a project, and to whom each can be given. */
export function DutiesPage({ candidates, ...shown }: Props) {
  const { c, people, doing, done, today } = shown;
  const { say } = useWords();
  return (
    <>
      <RefusedDeed refused={doing.refused} />
      <Done
        texts={{
          assigned: t.doneAssigned,
          delegated: delegationTexts.doneDelegated,
          ended: delegationTexts.doneEnded,
        }}
        done={done}
      />
      <OfProject id={c.id} project={c.project} />
      <h1>{say(t.managePeople)}</h1>
      <DataTable stacks caption={say(t.people)} head={[say(t.duty), say(t.person), say(t.change)]}>
        {Duty.options.map((duty) => {
          const person = c.people[duty];
          return (
            <tr>
              <th scope="row">{say(dutyTexts[duty])}</th>
              <td>{person === undefined ? '—' : <PersonName id={person} people={people} />}</td>
              <td>
                <Assign c={c} duty={duty} candidates={candidates[roleOfDuty[duty]]} doing={doing} today={today} />
              </td>
            </tr>
          );
        })}
      </DataTable>
      <Delegations {...shown} candidatesFor={(duty) => candidates[roleOfDuty[duty]]} />
    </>
  );
}

type AssignProps = {
  c: CaseView;
  duty: Duty;
  candidates: AnswerOf<'PersonList'>['items'];
  doing: Doing;
  today: LocalDate;
};

function Assign({ c, duty, candidates, doing, today }: AssignProps) {
  const { say } = useWords();
  if (candidates.length === 0) return <small>{say(t.nobodyFits)}</small>;
  return (
    <ActionForm
      class="in-line"
      session={doing.session}
      seen={doing.seen}
      action={path('/cases/{caseId}/people/{duty}', { caseId: c.id, duty })}
      label={say(dutyTexts[duty])}
    >
      <Select
        id={`${duty}-person`}
        name="person"
        label={<span class="only-heard">{say(dutyTexts[duty])}</span>}
        value={typedFor(duty, 'person', doing.refused) ?? c.people[duty] ?? ''}
        empty={say(t.leaveOpen)}
        choices={candidates.map(({ id, name, role }) => {
          const isReady = role === 'holder' || isIndependent(c, id, today);
          return { value: id, label: isReady ? name : `${name} (${say(interestTexts.notDeclared)})` };
        })}
      />
      <button class="second">{say(t.assign)}</button>
    </ActionForm>
  );
}
