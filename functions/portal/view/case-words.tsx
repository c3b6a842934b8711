import type { MilestoneStatus } from '../../../shared/domain/case.ts';
import type { Health } from '../../../shared/domain/health.ts';
import { findMilestone, findStage } from '../../../shared/domain/stages.ts';
import type { ProjectFacts } from '../../../shared/domain/project.ts';
import type { Language } from '../../../shared/forms/text.ts';
import { caseTexts as t, healthTexts, statusTexts } from '../../../shared/i18n/portal/case.ts';
import type { Programme } from '../../../shared/programme/definition.ts';
import { Code, Tag } from './pieces.tsx';
import { useWords } from './words.tsx';

const healthKinds = {
  on_track: 'good',
  at_risk: 'waiting',
  overdue: 'late',
  suspended: 'stopped',
  completed: 'neutral',
  withdrawn: 'stopped',
} as const satisfies Record<Health, string>;

const statusKinds = {
  planned: 'neutral',
  submitted: 'waiting',
  returned: 'late',
  accepted: 'good',
  waived: 'good',
  lapsed: 'stopped',
} as const satisfies Record<MilestoneStatus, string>;

export function HealthTag({ health }: { health: Health }) {
  const { say } = useWords();
  return <Tag kind={healthKinds[health]}>{say(healthTexts[health])}</Tag>;
}

export function StatusTag({ status }: { status: MilestoneStatus }) {
  const { say } = useWords();
  return <Tag kind={statusKinds[status]}>{say(statusTexts[status])}</Tag>;
}

/** A project's name in the reader's language, or else in the first in which it is known. */
export function titleIn(title: ProjectFacts['title'], language: Language): string {
  return title[language] ?? title.fr ?? title.ar ?? title.en ?? '';
}

export function ProjectTitle({ title }: { title: ProjectFacts['title'] }) {
  const { language } = useWords();
  return <bdi>{titleIn(title, language)}</bdi>;
}

/** A milestone by its code and what it is called. */
export function MilestoneName({ programme, milestone }: { programme: Programme; milestone: string }) {
  const { say } = useWords();
  const title = findMilestone(programme, milestone)?.title;
  return (
    <>
      <Code>{milestone}</Code> {title && say(title)}
    </>
  );
}

/** A gate by its code and what it is called. */
export function GateName({ programme, gate }: { programme: Programme; gate: string }) {
  const { say } = useWords();
  const title = programme.stages.find((stage) => stage.gate.id === gate)?.gate.title;
  return (
    <>
      <Code>{gate}</Code> {title && say(title)}
    </>
  );
}

/** A stage by what it is called, also the two that no programme names. */
export function StageName({ programme, stage }: { programme: Programme; stage: string | undefined }) {
  const { say } = useWords();
  const title = findStage(programme, stage)?.title;
  if (title !== undefined) return <>{say(title)}</>;
  return <>{say(stage === 'closed' ? t.closed : t.opening)}</>;
}
