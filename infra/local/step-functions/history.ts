import type { StateMachine } from 'aws-local-stepfunctions';
import type { Compiled } from './definition.ts';

export type HistoryEvent = { id: number; type: string; state?: string; timestamp: number };

type LogEvent = ReturnType<StateMachine['run']>['eventLogs'] extends AsyncGenerator<infer Event> ? Event : never;

export type History = {
  /** The events that AWS would have recorded, of which an execution may have 25,000. */
  events: readonly HistoryEvent[];
  /** States entered, and entered again by a retry: what AWS charges for. */
  transitions: () => number;
  note: (event: LogEvent) => void;
  end: (type: string) => void;
};

/** Turns the library's log into the history that Step Functions keeps. */
export function makeHistory({ tasks }: Compiled, now: () => number): History {
  const events: HistoryEvent[] = [];
  const failed = new Set<string>();
  let transitions = 0;
  const add = (type: string, state?: string) =>
    void events.push({ id: events.length + 1, type, timestamp: now(), ...(state !== undefined && { state }) });

  const schedule = (state: string, kind: string) => {
    add('TaskScheduled', state);
    add('TaskStarted', state);
    if (kind === 'lambda-callback') add('TaskSubmitted', state);
  };
  add('ExecutionStarted');
  return {
    events,
    transitions: () => transitions,
    end: (type) => add(type),
    note(event) {
      if (!('state' in event)) return;
      const { name, type } = event.state;
      const kind = tasks.get(name)?.kind ?? '';
      const isTask = type === 'Task' && kind !== 'wait';
      const label = kind === 'wait' ? 'Wait' : type;
      switch (event.type) {
        case 'StateEntered':
          transitions++;
          failed.delete(name);
          add(`${label}StateEntered`, name);
          if (isTask) schedule(name, kind);
          return;
        case 'StateRetried':
          transitions++;
          failed.delete(name);
          if (isTask) schedule(name, kind);
          return;
        case 'StateFailed':
          failed.add(name);
          if (isTask) add(event.Error === 'States.Timeout' ? 'TaskTimedOut' : 'TaskFailed', name);
          return;
        case 'StateExited':
          if (isTask && !failed.has(name)) add('TaskSucceeded', name);
          add(`${label}StateExited`, name);
          return;
        case 'StateCaught':
          return;
      }
    },
  };
}
