import type { NextAction } from '../../../../shared/domain/next-actions.ts';
import type { Text } from '../../../../shared/forms/text.ts';
import { projectTexts as t } from '../../../../shared/i18n/portal/project.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { Deed, type Doing, Reason } from '../../view/deed.tsx';
import { useWords } from '../../view/words.tsx';

type Decision = { action: NextAction['action']; deed: string; address: string; label: Text; help: Text };

const decisionsOn = (caseId: string): readonly Decision[] => [
  {
    action: 'suspend-case',
    deed: 'suspension',
    address: path('/cases/{caseId}/suspension', { caseId }),
    label: t.suspend,
    help: t.suspendHelp,
  },
  {
    action: 'resume-case',
    deed: 'resumption',
    address: path('/cases/{caseId}/resumption', { caseId }),
    label: t.resume,
    help: t.resumeHelp,
  },
  {
    action: 'withdraw-case',
    deed: 'withdrawal',
    address: path('/cases/{caseId}/withdrawal', { caseId }),
    label: t.withdraw,
    help: t.withdrawHelp,
  },
];

/** What the reader may decide about the project as a whole, each with a reason. */
export function CaseDeeds({ c, programme, doing }: { c: AnswerOf<'Case'>; programme: Programme; doing: Doing }) {
  const { say } = useWords();
  const decisions = decisionsOn(c.id).filter(({ action }) => c.actions.some((next) => next.action === action));
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="deeds">
      <h2 id="deeds">{say(t.deeds)}</h2>
      {decisions.map(({ deed, address, label, help }) => (
        <Deed {...doing} deed={deed} action={address} label={say(label)}>
          <p>{say(help)}</p>
          <Reason deed={deed} refused={doing.refused} atLeast={programme.limits.reasonLength} />
          <button class={deed === 'withdrawal' ? 'danger' : undefined}>{say(label)}</button>
        </Deed>
      ))}
    </section>
  );
}
