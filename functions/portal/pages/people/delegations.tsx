import { Duty } from '../../../../shared/domain/actors.ts';
import { delegationTexts as t } from '../../../../shared/i18n/portal/delegations.ts';
import { dutyTexts } from '../../../../shared/i18n/portal/project.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { OfCase } from '../../of-case.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Deed, Reason, typedFor } from '../../view/deed.tsx';
import { Input, Select } from '../../view/fields.tsx';
import { PersonName } from '../../view/people.tsx';
import { DataTable, Day } from '../../view/pieces.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';

type Candidate = AnswerOf<'PersonList'>['items'][number];
type Props = Pick<OfCase, 'c' | 'programme' | 'people' | 'doing'> & {
  candidatesFor: (duty: Duty) => readonly Candidate[];
};

/** Who stands in for whom and until when, and where a duty is delegated for the days of a leave. */
export function Delegations({ c, programme, people, candidatesFor, doing }: Props) {
  const { say } = useWords();
  const mayDo = (action: 'delegate-duty' | 'end-delegation') =>
    c.actions.flatMap((next) => (next.action === action && next.duty !== undefined ? [next.duty] : []));
  const delegated = Duty.options.flatMap((duty) => {
    const delegation = c.delegations[duty];
    return delegation === undefined ? [] : [{ duty, ...delegation }];
  });
  const ending = mayDo('end-delegation');
  return (
    <section aria-labelledby="delegations">
      <h2 id="delegations">{say(t.title)}</h2>
      {delegated.length > 0 && (
        <DataTable isNamedAbove caption={say(t.title)} head={[say(t.duty), say(t.delegate), say(t.days), say(t.end)]}>
          {delegated.map(({ duty, person, delegate, firstDay, lastDay }) => (
            <tr>
              <th scope="row">
                {say(dutyTexts[duty])} · <PersonName id={person} people={people} />
              </th>
              <td>
                <PersonName id={delegate} people={people} />
              </td>
              <td>
                <Day on={firstDay} /> – <Day on={lastDay} />
              </td>
              <td>
                {ending.includes(duty) && (
                  <ActionForm
                    session={doing.session}
                    seen={doing.seen}
                    action={path('/cases/{caseId}/people/{duty}/delegation-end', { caseId: c.id, duty })}
                  >
                    <button class="second">{say(t.end)}</button>
                  </ActionForm>
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      {mayDo('delegate-duty').map((duty) => (
        <Delegate c={c} duty={duty} programme={programme} candidates={candidatesFor(duty)} doing={doing} />
      ))}
    </section>
  );
}

type DelegateProps = Pick<OfCase, 'c' | 'programme' | 'doing'> & { duty: Duty; candidates: readonly Candidate[] };

function Delegate({ c, duty, programme, candidates, doing }: DelegateProps) {
  const { say, colon } = useWords();
  const deed = `delegate-${duty}`;
  const { refused } = doing;
  const errorsAt = (pointer: string): string[] =>
    refused?.deed === deed ? problemsOf(refused.problem, pointer).map(({ message }) => message) : [];
  return (
    <Deed
      {...doing}
      deed={deed}
      label={`${say(t.delegateIt)}${colon} ${say(dutyTexts[duty])}`}
      action={path('/cases/{caseId}/people/{duty}/delegation', { caseId: c.id, duty })}
    >
      <p>{say(t.help)}</p>
      <Select
        id={`${deed}-delegate`}
        name="delegate"
        label={say(t.delegate)}
        value={typedFor(deed, 'delegate', refused)}
        errors={errorsAt('/delegate')}
        choices={candidates
          .filter(({ id }) => id !== c.people[duty])
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      {(['firstDay', 'lastDay'] as const).map((name) => (
        <Input
          id={`${deed}-${name}`}
          name={name}
          type="date"
          label={say(t[name])}
          value={typedFor(deed, name, refused)}
          errors={errorsAt(`/${name}`)}
        />
      ))}
      <Reason deed={deed} refused={refused} atLeast={programme.limits.reasonLength} />
      <button>{say(t.delegateIt)}</button>
    </Deed>
  );
}
