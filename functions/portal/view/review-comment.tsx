import type { ReviewComment } from '../../../shared/domain/events.ts';
import { severityTexts } from '../../../shared/i18n/portal/review.ts';
import { Tag } from './pieces.tsx';
import { useWords } from './words.tsx';

const kinds = { fatal: 'late', minor: 'waiting', advice: 'neutral' } as const;

/** How much a reviewer's comment weighs. */
export function SeverityTag({ severity }: Pick<ReviewComment, 'severity'>) {
  const { say } = useWords();
  return <Tag kind={kinds[severity]}>{say(severityTexts[severity])}</Tag>;
}

/** A reviewer's comment where it is clear what it is about: how much it weighs, and its words. */
export function ReviewerSays({ comment: { severity, text } }: { comment: ReviewComment }) {
  return (
    <>
      <SeverityTag severity={severity} /> <span dir="auto">{text}</span>
    </>
  );
}
