import { closing, type Woken } from './contracts.ts';
import { awaitNews, choice, type State, supersededState, task } from './states.ts';

/** A stage of the programme: its id, and its name as the states show it. */
type Stage = { readonly id: string; readonly title: string };

export type StateMachineDefinition = {
  Comment: string;
  StartAt: string;
  /** Less than the year after which Step Functions would end an execution by itself. */
  TimeoutSeconds: number;
  States: Record<string, State>;
};

/** 300 days until the hand-over, 28 of a last wait, and room for retries. */
const longestLifeSeconds = 364 * 86_400;

/**
 * An execution's history ends it at 25,000 events. A round (chase, await, gate passed?) writes 13; a stage is handed over after 300 rounds.
 * Six stages write 23,400 and leave room for 500 retries.
 */
const mostStages = 6;

/**
 * The life of a case as Amazon States Language (JSONPath). For each stage: enter it, then wait and chase in turn until its gate is passed;
 * after the last gate, complete. A case that goes back a stage is handed over. Begins at the stage that the input names. The function behind every task is `${WorkflowFunctionArn}`.
 */
export function caseWorkflow(stages: readonly Stage[]): StateMachineDefinition {
  if (stages.length === 0 || stages.length > mostStages) throw new Error(`a workflow has 1 to ${mostStages} stages`);
  const entries = stages.map(({ id, title }) => [id, `Enter ${inSentence(title)}`] as const);
  return {
    Comment: 'Drives one case through the stages of its programme. The case itself is in the table; this can be lost.',
    StartAt: 'Which stage?',
    TimeoutSeconds: longestLifeSeconds,
    States: {
      'Which stage?': choice('$.stage', { ...Object.fromEntries(entries), [closing]: 'Complete' }),
      ...Object.fromEntries(stages.flatMap((stage, index) => Object.entries(statesOf(stage, stages[index + 1])))),
      Complete: task({ task: 'complete' }, { result: null, end: true }),
      [handOver]: task({ task: 'hand-over' }, { result: null, end: true }),
      Done: { Type: 'Succeed', Comment: 'The case has ended without passing its last gate.' },
      [supersededState]: { Type: 'Succeed', Comment: 'Another execution drives the case.' },
    },
  };
}

/** Where an execution ends that has become old, or whose case is in another stage than it believes: the successor begins at the right one. */
const handOver = 'Hand over';

function statesOf({ id, title }: Stage, next: Stage | undefined): Record<string, State> {
  const stage = inSentence(title);
  const onward = next === undefined ? 'Complete' : `Enter ${inSentence(next.title)}`;
  const ways = {
    [`enter-${next?.id ?? closing}`]: onward,
    look: `Chase ${stage}`,
    end: 'Done',
  } satisfies Partial<Record<Woken['news'], string>>;
  return {
    [`Enter ${stage}`]: task({ task: 'enter-stage', stage: id }, { result: '$.look', next: `Await ${stage}` }),
    [`Chase ${stage}`]: task(
      { task: 'chase', 'rounds.$': '$.look.rounds' },
      { result: '$.look', next: `Await ${stage}` },
    ),
    [`Await ${stage}`]: awaitNews(id, { next: `${title} gate passed?`, quiet: `Chase ${stage}` }),
    [`${title} gate passed?`]: choice('$.woken.news', ways, handOver),
  };
}

/** A title as it stands inside a sentence: `Diagnosis` becomes `diagnosis`. */
function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
