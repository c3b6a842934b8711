import { mailStateTexts, registerTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { historyTexts } from '../../../../shared/i18n/portal/history.ts';
import { digestOccasionText, mailOccasionTexts } from '../../../../shared/i18n/portal/mail-occasions.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { EventLink } from '../../view/event-link.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Code, DataTable, Moment, Tag } from '../../view/pieces.tsx';
import { languageNames, useWords } from '../../view/words.tsx';

type Mail = AnswerOf<'MailList'>['items'][number];
type Props = { caseId: string; items: readonly Mail[]; people: People; caption: string };

const kinds = {
  held: 'waiting',
  gathered: 'neutral',
  queued: 'waiting',
  claimed: 'waiting',
  undeliverable: 'late',
  sent: 'good',
  bounced: 'late',
  delivered: 'good',
  rejected: 'late',
  complained: 'late',
} as const satisfies Record<Mail['state'], string>;

/** The mails about a project: to whom, about what, in which language and wording, and what became of each. */
export function MailTable({ caseId, items, people, caption }: Props) {
  const { say } = useWords();
  const head = [t.occasion, t.mailTo, t.language, t.became, t.steps];
  return (
    <DataTable isNamedAbove caption={caption} head={head.map((text) => say(text))}>
      {items.map(({ template, seq, to, language, wording, state, why, at, steps = [] }) => (
        <tr>
          <th scope="row">
            <Occasion template={template} />
            <br />
            <small>
              <EventLink caseId={caseId} seq={seq}>
                {say(historyTexts.event, { n: seq })}
              </EventLink>
            </small>
          </th>
          <td>
            <PersonName id={to} people={people} />
          </td>
          <td>
            {language !== undefined && <bdi>{languageNames[language]}</bdi>}
            {wording !== undefined && (
              <p class="help">
                {say(t.wording)} <Code>{wording}</Code>
              </p>
            )}
          </td>
          <td>
            <Tag kind={kinds[state]}>{say(mailStateTexts[state])}</Tag> {why !== undefined && <Code>{why}</Code>}
            <br />
            <small>
              <Moment at={at} />
            </small>
          </td>
          <td>
            <ul class="plain">
              {steps.map((step) => (
                <li>
                  {say(mailStateTexts[step.state])} · <Moment at={step.at} />{' '}
                  {step.why !== undefined && <Code>{step.why}</Code>}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Occasion({ template }: { template: string }) {
  const { say } = useWords();
  const text = Object.entries(mailOccasionTexts).find(([name]) => name === template)?.[1];
  if (text !== undefined) return <>{say(text)}</>;
  return template.startsWith('digest-') ? <>{say(digestOccasionText)}</> : <Code>{template}</Code>;
}
