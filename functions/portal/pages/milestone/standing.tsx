import { caseTexts } from '../../../../shared/i18n/portal/case.ts';
import { reviewTexts as t } from '../../../../shared/i18n/portal/review.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import { StatusTag } from '../../view/case-words.tsx';
import { LateBy } from '../../view/late-by.tsx';
import { PersonName } from '../../view/people.tsx';
import { Code, DataTable, Day, Fact, Facts, Moment, Tag } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import type { Read } from './read.ts';

/** How a milestone stands: its state, when it is due, what was handed in by whom. */
export function Standing({ view: { state }, people, today }: Read) {
  const { say } = useWords();
  const { submission, version } = state;
  return (
    <Facts>
      <Fact term={say(caseTexts.state)}>
        <StatusTag status={state.status} />
      </Fact>
      <Fact term={say(caseTexts.due)}>
        <Day on={state.due} />
        <LateBy milestone={state} today={today} />
      </Fact>
      {submission && (
        <>
          <Fact term={say(t.version)}>
            <Code>{version}</Code>
          </Fact>
          <Fact term={say(t.submitted)}>
            <PersonName id={submission.by} people={people} /> · <Moment at={submission.at} />{' '}
            {submission.onBehalf && <Tag kind="waiting">{say(t.onBehalf)}</Tag>}
          </Fact>
        </>
      )}
      {state.acceptedOn && (
        <Fact term={say(t.acceptedOn)}>
          <Day on={state.acceptedOn} />
        </Fact>
      )}
    </Facts>
  );
}

/** Whose signatures accept what was handed in: those that are there, and those still awaited. */
export function Signatures({ view: { state, acceptedBy }, people }: Read) {
  const { say } = useWords();
  if (state.submission === undefined) return null;
  return (
    <DataTable caption={say(t.signatures)} head={[say(t.role), say(t.who), say(t.when)]}>
      {acceptedBy.map((role, index) => {
        const signed = state.signatures[index];
        return (
          <tr>
            <th scope="row">{say(roleTexts[role])}</th>
            <td>{signed ? <PersonName id={signed.by} people={people} /> : say(t.awaited)}</td>
            <td>{signed && <Moment at={signed.at} />}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}
