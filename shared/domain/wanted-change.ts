import canonicalize from 'canonicalize';
import type { Json } from '../forms/json.ts';
import { validateForm, type FormIssue } from '../forms/validate.ts';
import { type AnswerKind, kindOfAnswer } from '../programme/changeable.ts';
import { lookingBack } from '../programme/looking-back.ts';
import { acceptedAnswers } from './accepted-answers.ts';
import { answerAt, fieldPathOf, leadsSomewhere, withAnswer } from './answer-pointer.ts';
import { daysBetween, onOrAfter } from './calendar.ts';
import { type Case, isSettled } from './case.ts';
import type { AskedChange, ChangedAnswer, WantedChange } from './changes.ts';
import { type Context, today, unlessOpen } from './decision.ts';
import type { Refusal } from './refusal.ts';
import { findMilestone } from './stages.ts';

type Read<Wanted = WantedChange> = { wanted: Wanted } | { refusal: Refusal };

/** What a change that is asked for comes to in a case: what is there now beside what is to be; or why it cannot be. */
export function wantedChange(c: Case, asked: AskedChange, context: Context): Read {
  switch (asked.kind) {
    case 'answers':
      return answersIn(c, asked, context);
    case 'due-date':
      return dueDateIn(c, asked, context);
    case 'stage':
      return stageIn(c, asked, context);
    case 'suspension':
      return asIs(asked, unlessOpen(c));
    case 'resumption':
      return asIs(asked, c.status === 'suspended' ? undefined : { code: 'case.not-suspended' });
    case 'withdrawal':
      return asIs(asked, c.status === 'suspended' ? undefined : unlessOpen(c));
  }
}

/** Whether a request still means what it said when it was made: nothing that it was to change has changed since. */
export function isStillMeant(c: Case, wanted: WantedChange, context: Context): boolean {
  const again = wantedChange(c, askedFrom(wanted), context);
  return 'wanted' in again && canonicalize(again.wanted) === canonicalize(wanted);
}

function askedFrom(wanted: WantedChange): AskedChange {
  switch (wanted.kind) {
    case 'baseline':
    case 'target':
    case 'actual':
    case 'budget': {
      const cells = wanted.cells.map(({ at, to }) => ({ at, to }));
      return { kind: 'answers', milestone: wanted.milestone, cells };
    }
    case 'due-date':
      return { kind: wanted.kind, milestone: wanted.milestone, due: wanted.to };
    case 'stage':
      return { kind: wanted.kind, stage: wanted.to, milestones: wanted.milestones };
    case 'suspension':
    case 'resumption':
    case 'withdrawal':
      return wanted;
  }
}

function asIs(wanted: WantedChange, refusal: Refusal | undefined): Read {
  return refusal === undefined ? { wanted } : { refusal };
}

type AskedOf<Kind extends AskedChange['kind']> = Extract<AskedChange, { kind: Kind }>;

/** Accepted answers of one kind that obey the rules of their form afterwards, as far as the case can tell. */
function answersIn(c: Case, { milestone: key, cells }: AskedOf<'answers'>, context: Context): Read {
  const notOpen = unlessOpen(c);
  if (notOpen) return { refusal: notOpen };
  const milestone = c.milestones[key];
  const definition = findMilestone(context.programme, key);
  if (milestone === undefined || definition === undefined) return { refusal: { code: 'milestone.unknown' } };
  const { accepted, status } = milestone;
  if (status !== 'accepted' || accepted === undefined)
    return { refusal: { code: 'change.not-accepted', milestone: key } };
  const kinds = new Set<AnswerKind>();
  const changed: ChangedAnswer[] = [];
  for (const { at, to } of cells) {
    const kind = kindOfAnswer(context.programme.changes, `${definition.code}.${fieldPathOf(at)}`);
    if (kind === undefined || !leadsSomewhere(accepted.values, at))
      return { refusal: { code: 'change.not-changeable', at } };
    const from = answerAt(accepted.values, at);
    if (canonicalize(from) === canonicalize(to)) return { refusal: { code: 'change.unchanged', at } };
    kinds.add(kind);
    changed.push(from === undefined ? { at, to } : { at, from, to });
  }
  const [kind, other] = kinds;
  if (kind === undefined || other !== undefined) return { refusal: { code: 'change.kinds-mixed' } };
  const after = changed.reduce((values, { at, to }) => withAnswer(values, at, to), accepted.values);
  const judge = (values: Readonly<Record<string, Json>>): readonly FormIssue[] => {
    const answers = { ...acceptedAnswers(c), [key]: values };
    const back = lookingBack(context.programme, key, answers);
    return validateForm(definition.form, { values, evidence: [] }, { today: today(context), ...back }).issues;
  };
  // The case keeps only some answers of a form: what is missing was missing before.
  const known = new Set(judge(accepted.values).map((issue) => canonicalize(issue)));
  const issues = judge(after).filter((issue) => issue.severity === 'error' && !known.has(canonicalize(issue)));
  if (issues.length > 0) return { refusal: { code: 'form.invalid', issues } };
  return { wanted: { kind, milestone: key, version: accepted.version, cells: changed } };
}

/** A due date further away than a coordinator may move it by herself. */
function dueDateIn(c: Case, { milestone: key, due }: AskedOf<'due-date'>, context: Context): Read {
  const notOpen = unlessOpen(c);
  if (notOpen) return { refusal: notOpen };
  const milestone = c.milestones[key];
  if (milestone === undefined) return { refusal: { code: 'milestone.unknown' } };
  if (isSettled(milestone)) return { refusal: { code: 'milestone.settled', status: milestone.status } };
  const { calendar, limits } = context.programme;
  const day = today(context);
  if (due < day) return { refusal: { code: 'due.past', today: day } };
  const to = onOrAfter(calendar, due);
  const limitDays = limits.coordinatorRescheduleDays;
  if (daysBetween(milestone.plannedDue, to) <= limitDays)
    return { refusal: { code: 'due.coordinator-decides', limitDays } };
  if (to === milestone.due) return { refusal: { code: 'due.unchanged' } };
  return { wanted: { kind: 'due-date', milestone: key, from: milestone.due, to } };
}

/** A stage before the one that the case is in, with what is to be done again there. */
function stageIn(c: Case, { stage, milestones }: AskedOf<'stage'>, { programme }: Context): Read {
  const notOpen = unlessOpen(c);
  if (notOpen) return { refusal: notOpen };
  const order = programme.stages.map(({ id }) => id);
  const from = c.stage;
  if (from === undefined || !order.includes(stage) || order.indexOf(stage) >= order.indexOf(from))
    return { refusal: { code: 'stage.not-before' } };
  for (const key of milestones) {
    const milestone = c.milestones[key];
    if (milestone === undefined) return { refusal: { code: 'milestone.unknown' } };
    if (milestone.stage !== stage || !isSettled(milestone))
      return { refusal: { code: 'stage.milestone-elsewhere', milestone: key } };
  }
  return { wanted: { kind: 'stage', from, to: stage, milestones: [...new Set(milestones)] } };
}
