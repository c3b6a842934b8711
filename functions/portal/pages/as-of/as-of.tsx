import { asOfTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import type { Problem } from '../../api.ts';
import { path } from '../../paths.ts';
import { Input } from '../../view/fields.tsx';
import { Notice } from '../../view/pieces.tsx';
import { ProblemSummary } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';

type FormProps = { day: string | undefined; time: string | undefined; problem: Problem | undefined };

/** What a moment is chosen for. */
export function Choosing() {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.title)}</h1>
      <p class="lead">{say(t.choose)}</p>
    </>
  );
}

/** Asks for the moment. */
export function MomentForm({ day, time, problem }: FormProps) {
  const { say } = useWords();
  return (
    <>
      <ProblemSummary problem={problem} />
      <form method="get" class="card pair" aria-label={say(t.title)}>
        <Input name="day" type="date" label={say(t.day)} value={day} />
        <Input name="time" type="time" label={say(t.time)} value={time} help={say(t.timeHelp)} required={false} />
        <button class="second">{say(t.show)}</button>
      </form>
    </>
  );
}

type ShownProps = { caseId: string; version: number; last: number; at: string | undefined };

/** Which moment is shown, and the ways to the events around it. */
export function ShownMoment({ caseId, version, last, at }: ShownProps) {
  const { say, instant } = useWords();
  const to = (seq: number): string => path('/cases/{caseId}/as-of', { caseId }, { seq: String(seq) });
  return (
    <Notice>
      <p>
        <strong>{at === undefined ? say(t.after, { seq: version }) : say(t.at, { at: instant(at) })}</strong>{' '}
        {say(t.linksNow)}
      </p>
      <p>
        {version > 1 && <a href={to(version - 1)}>{say(t.previous)}</a>}
        {version > 1 && version < last && ' · '}
        {version < last && <a href={to(version + 1)}>{say(t.following)}</a>}
      </p>
    </Notice>
  );
}
