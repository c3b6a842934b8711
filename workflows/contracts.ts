import * as z from 'zod/mini';
import { CaseId } from '../shared/domain/ids.ts';
import { Instant } from '../shared/domain/time.ts';

/** The function that runs every task throws an error of this name when another generation drives the case; the execution ends quietly. */
export const superseded = 'Superseded';
/** … and of this name when the case refuses what the workflow wants: trying again would not help. */
export const refused = 'Refused';

const generation = z.int().check(z.minimum(1));
const stage = z.string().check(z.regex(/^[a-z][a-z_]{0,30}$/));
/** How often the case was looked at in this stage by this execution: what bounds the execution's history. */
const rounds = z.int().check(z.minimum(0));
const driven = { caseId: CaseId, generation };

/** The input of an execution. `closing`: the last gate is passed. */
export const ExecutionInput = z.strictObject({ ...driven, stage });
export type ExecutionInput = z.infer<typeof ExecutionInput>;

/** Where a case that has passed its last gate is driven. */
export const closing = 'closing';

/** The payload of each task. */
export const Task = z.discriminatedUnion('task', [
  z.strictObject({ task: z.literal('enter-stage'), ...driven, stage }),
  z.strictObject({ task: z.literal('chase'), ...driven, rounds }),
  z.strictObject({
    task: z.literal('await'),
    ...driven,
    /** The stage that the execution waits in. */
    stage,
    rounds,
    until: Instant,
    /** When the execution began, as Step Functions writes instants. */
    startedAt: z.iso.datetime(),
    taskToken: z.string().check(z.minLength(1), z.maxLength(2048)),
  }),
  z.strictObject({ task: z.literal('complete'), ...driven }),
  z.strictObject({ task: z.literal('hand-over'), ...driven }),
]);
export type Task = z.infer<typeof Task>;

/** What `enter-stage` and `chase` answer: how long there is nothing to do, as an instant and in whole seconds from now. */
export const Look = z.strictObject({
  until: Instant,
  // No wait is longer than four weeks: docs/decisions/0004.
  seconds: z.int().check(z.minimum(1), z.maximum(28 * 86_400)),
  rounds,
});
export type Look = z.infer<typeof Look>;

/** What ends an `await`: a stage is to be entered (or `closing`), something is due, a successor has to take over, the case has ended. */
export const Woken = z.strictObject({
  news: z.union([z.templateLiteral(['enter-', stage]), z.enum(['look', 'hand-over', 'end'])]),
});
export type Woken = z.infer<typeof Woken>;
