import type { LocalDate } from '../../../../shared/domain/time.ts';
import { gateTexts as t } from '../../../../shared/i18n/portal/gate.ts';
import type { GateDefinition, Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { Deed, type Doing, Reason, typedFor } from '../../view/deed.tsx';
import { Input, Select } from '../../view/fields.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Day, Fact, Facts, Tag } from '../../view/pieces.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';

type Props = {
  c: AnswerOf<'Case'>;
  programme: Programme;
  gate: GateDefinition;
  people: People;
  doing: Doing;
  today: LocalDate;
};

/** What somebody outside the programme answered, where the gate asks for it; and where who approves records it. */
export function NoObjection({ c, programme, gate: { id: gate, noObjection }, people, doing, today }: Props) {
  const { say } = useWords();
  if (noObjection === undefined) return null;
  const recorded = c.gates[gate]?.noObjection;
  const result = noObjection.results.find((one) => one.id === recorded?.result);
  const mayRecord = c.actions.some(({ action }) => action === 'record-no-objection');
  const deed = 'no-objection';
  const { refused } = doing;
  const errorsAt = (pointer: string): string[] =>
    refused?.deed === deed ? problemsOf(refused.problem, pointer).map(({ message }) => message) : [];
  return (
    <section aria-labelledby="no-objection-heading">
      <h2 id="no-objection-heading">{say(t.noObjection)}</h2>
      {recorded === undefined || result === undefined ? (
        <p>{say(t.noObjectionNone)}</p>
      ) : (
        <Facts>
          <Fact term={say(t.result)}>
            <Tag kind={result.opens ? 'good' : 'late'}>{say(result.title)}</Tag>
          </Fact>
          <Fact term={say(t.answeredOn)}>
            <Day on={recorded.on} />
          </Fact>
          <Fact term={say(t.recordedBy)}>
            <PersonName id={recorded.by} people={people} />
          </Fact>
        </Facts>
      )}
      {mayRecord && (
        <Deed
          {...doing}
          deed={deed}
          label={say(t.record)}
          action={path('/cases/{caseId}/gate/no-objection', { caseId: c.id })}
        >
          <input type="hidden" name="gate" value={gate} />
          <Select
            id={`${deed}-result`}
            name="result"
            label={say(t.result)}
            value={typedFor(deed, 'result', refused)}
            choices={noObjection.results.map((one) => ({ value: one.id, label: say(one.title) }))}
          />
          <Input
            id={`${deed}-on`}
            name="on"
            type="date"
            label={say(t.answeredOn)}
            value={typedFor(deed, 'on', refused) ?? today}
            errors={errorsAt('/on')}
          />
          <Reason
            deed={deed}
            name="comments"
            label={say(t.comments)}
            refused={refused}
            atLeast={programme.limits.reasonLength}
          />
          <button>{say(t.record)}</button>
        </Deed>
      )}
    </section>
  );
}
