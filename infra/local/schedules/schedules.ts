import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Clock } from '../clock.ts';
import { messageOf } from '../fault.ts';
import type { Functions } from '../functions/functions.ts';
import type { Log } from '../log.ts';
import type { DeadLetters } from '../streams/dead-letters.ts';
import type { Template } from '../template/template.ts';
import { readExpression, type Timing } from './expression.ts';
import { callTarget, Target } from './target.ts';

const State = z._default(z.literal(['ENABLED', 'DISABLED']), 'ENABLED');
const ScheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.optional(z.string()),
  State,
  Target,
});
const RuleProperties = z.object({
  ScheduleExpression: z.optional(z.string()),
  State,
  Targets: z._default(z.array(Target), []),
});

export type SchedulesOptions = {
  template: Template;
  functions: Functions;
  deadLetters: DeadLetters;
  clock: Clock;
  log: Log;
};

type Schedule = { id: string; timing: Timing; target: z.infer<typeof Target>; event: (at: number) => unknown };

/** At high speed a schedule would call without end; the next run looks at everything that came due in between. */
const shortestGap = 2000;

/**
 * Runs the template's schedules by the programme's clock. A rate begins right now, so that whatever an earlier run left
 * behind is driven on. Gives what stops them. Never twice at a time, and not more often than every two seconds of the machine.
 */
export function startSchedules(options: SchedulesOptions): () => void {
  const end = new AbortController();
  for (const schedule of readSchedules(options)) void runSchedule(schedule, options, end.signal);
  return () => end.abort(new Error('The local cloud stops'));
}

function readSchedules({ template }: SchedulesOptions): Schedule[] {
  const own = template.ofType('AWS::Scheduler::Schedule', ScheduleProperties).map(({ id, properties }) => ({
    id,
    timing: readExpression(properties.ScheduleExpression, properties.ScheduleExpressionTimezone),
    target: properties.Target,
    event: (at: number) => readInput(properties.Target.Input, at) ?? {},
    state: properties.State,
  }));
  const rules = template.ofType('AWS::Events::Rule', RuleProperties).flatMap(({ id, arn, properties }) => {
    const { ScheduleExpression: expression, Targets: targets, State: state } = properties;
    if (expression === undefined) return [];
    const event = (at: number) => ({
      version: '0',
      id: `${id}-${at}`,
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      time: new Date(at).toISOString(),
      resources: [arn],
      detail: {},
    });
    const timing = readExpression(expression);
    return targets.map((target) => ({
      id,
      timing,
      target,
      event: (at: number) => readInput(target.Input, at) ?? event(at),
      state,
    }));
  });
  return [...own, ...rules].filter(({ state }) => state === 'ENABLED');
}

function readInput(input: string | undefined, at: number): unknown {
  if (input === undefined) return undefined;
  return JSON.parse(input.replaceAll('<aws.scheduler.scheduled-time>', new Date(at).toISOString()));
}

async function runSchedule(schedule: Schedule, options: SchedulesOptions, signal: AbortSignal): Promise<void> {
  const { clock } = options;
  const { timing } = schedule;
  try {
    for (let due = timing.first(clock.now()); due !== undefined; due = timing.next(due)) {
      // What came due while the machine was busy is one run, at the time of the last of them.
      due = Math.max(due, clock.now());
      await clock.sleepUntil(due, signal);
      await Promise.all([
        callTarget(schedule.id, schedule.target, schedule.event(due), options, signal),
        pause(shortestGap, undefined, { signal, ref: false }),
      ]);
    }
  } catch (thrown) {
    if (!signal.aborted) options.log.warn('schedules', `${schedule.id}: ${messageOf(thrown)}`);
  }
}
