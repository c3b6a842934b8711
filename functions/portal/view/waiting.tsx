import { daysBetween, localDateOf } from '../../../shared/domain/calendar.ts';
import type { Instant, LocalDate } from '../../../shared/domain/time.ts';
import type { Waiting } from '../../../shared/domain/waiting.ts';
import { queueTexts as t } from '../../../shared/i18n/portal/queue.ts';
import { currentProgramme } from '../../../shared/programme/registry.ts';
import { path } from '../paths.ts';
import { GateName, MilestoneName } from './case-words.tsx';
import { Code, Day } from './pieces.tsx';
import { useWords } from './words.tsx';

/** What is to be decided, as the way to the page on which it is. */
export function WaitingDecision({ caseId, waiting }: { caseId: string; waiting: Waiting }) {
  const { say } = useWords();
  switch (waiting.what) {
    case 'review':
    case 'waiver':
      return (
        <>
          <a href={path('/cases/{caseId}/milestones/{milestone}', { caseId, milestone: waiting.milestone })}>
            {say(t[waiting.what])}
          </a>{' '}
          <MilestoneName programme={currentProgramme} milestone={waiting.milestone} />
        </>
      );
    case 'gate':
    case 'no-objection':
      return (
        <>
          <a href={path('/cases/{caseId}/gate', { caseId })}>{say(t[waiting.what])}</a>{' '}
          <GateName programme={currentProgramme} gate={waiting.gate} />
        </>
      );
    case 'replacement':
      return <a href={path('/cases/{caseId}/people', { caseId })}>{say(t.replacement)}</a>;
    case 'declaration':
      return <a href={path('/cases/{caseId}', { caseId })}>{say(t[waiting.what])}</a>;
    case 'change':
      return (
        <>
          <a href={path('/cases/{caseId}/change-requests/{change}', { caseId, change: waiting.change })}>
            {say(t.change)}
          </a>{' '}
          <Code>{waiting.change}</Code>
        </>
      );
  }
}

/** Since when something waits, and for how many days that is. */
export function WaitingSince({ at, today }: { at: Instant; today: LocalDate }) {
  const { say } = useWords();
  const day = localDateOf(currentProgramme.calendar, at);
  return (
    <>
      <Day on={day} /> <small>{say(t.waited, { days: Math.max(0, daysBetween(day, today)) })}</small>
    </>
  );
}
