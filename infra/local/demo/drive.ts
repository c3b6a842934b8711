import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { addDays } from '../../../shared/domain/calendar.ts';
import { LocalDate } from '../../../shared/domain/time.ts';
import { cast, type CastName } from '../people.ts';
import { type Answer, bodyOf, type Client } from './client.ts';
import { send } from './evidence.ts';
import { schedule } from './schedule.ts';
import { type Act, type Chapter, story } from './story.ts';
import { daysOf } from './submissions/writing.ts';

/** A mail as the inbox shows it; `at` is the programme's time, in seconds since 1970. */
export const Mail = z.object({
  destination: z.object({ to: z.array(z.string()) }),
  subject: z.string(),
  at: z.number(),
});
export type Mail = z.infer<typeof Mail>;

/** What a story is played on: a running API, its people, and the programme's time. */
export type Theatre = {
  as(name: CastName): Client;
  /** The day it is for the programme. */
  today(): LocalDate;
  /** What the local SES inbox holds. */
  inbox(): Promise<Mail[]>;
  /** Resolves on that day, at an hour at which people work; at once if it has been. */
  until(day: LocalDate): Promise<void>;
};

/** Something that has happened: what a person did, or what the workflow did by itself. */
export type Step =
  | { what: 'opened'; on: LocalDate; by: CastName; answer: Answer }
  | { what: 'done'; on: LocalDate; act: Act; answer: Answer; files: number }
  /** `milliseconds`: from the answer to the last signature until the stage was there. */
  | { what: 'entered'; on: LocalDate; stage: string; milliseconds: number }
  | { what: 'closed'; on: LocalDate; milliseconds: number };

const Seen = z.object({
  status: z.string(),
  version: z.int(),
  stage: z.optional(z.string()),
  stages: z.record(z.string(), z.object({ enteredOn: LocalDate })),
  milestones: z.record(z.string(), z.object({ version: z.int(), due: LocalDate })),
});
type Seen = z.infer<typeof Seen>;

/** The workflow needs a moment after a signature; on a busy machine a long one. */
const patience = 60_000;

/** Opens a project with the facts of the Tawfik Jadida park, in the name of the coordinator. */
export async function openProject(theatre: Theatre, caseId: string): Promise<Step> {
  const on = theatre.today();
  const answer = await theatre.as('coordinator').post('/v1/coordinator/cases', {
    caseId,
    project: {
      title: { fr: 'Parc Tawfik Jadida', en: 'Tawfik Jadida park' },
      zone: 'Bouskoura',
      kind: 'creation',
      holder: { name: 'Yasmine Group', kind: 'developer' },
    },
    organisation: cast.yasmine.organisation,
    kickoffOn: on,
    interest: 'none',
  });
  bodyOf(`${caseId} is opened`, answer, z.unknown());
  return { what: 'opened', on, by: 'coordinator', answer };
}

/**
 * Plays the story on a project over HTTP, step by step, each as it happens; whoever stops reading stops the play, and a second play goes
 * on `after` so many acts. Throws when an answer is not the one that the story needs.
 */
export async function* play(theatre: Theatre, caseId: string, after = 0): AsyncGenerator<Step, void> {
  let number = 0;
  for (const chapter of story) {
    if (number + chapter.acts.length <= after) {
      number += chapter.acts.length;
      continue;
    }
    const { seen, milliseconds } = await until(theatre, caseId, (c) => c.stages[chapter.stage] !== undefined);
    if (number >= after) yield { what: 'entered', on: theatre.today(), stage: chapter.stage, milliseconds };
    for (const { on, act } of actsOf(chapter, seen)) {
      number += 1;
      if (number <= after) continue;
      await theatre.until(on);
      yield await perform(theatre, caseId, act);
    }
  }
  const { milliseconds } = await until(theatre, caseId, ({ status }) => status === 'completed');
  yield { what: 'closed', on: theatre.today(), milliseconds };
}

function actsOf(chapter: Chapter, seen: Seen) {
  const enteredOn = seen.stages[chapter.stage]?.enteredOn;
  if (enteredOn === undefined) throw new Error(`${chapter.stage} was not entered`);
  return schedule(chapter, enteredOn, (milestone) => seen.milestones[milestone]?.due);
}

async function until(
  theatre: Theatre,
  caseId: string,
  isThere: (seen: Seen) => boolean,
): Promise<{ seen: Seen; milliseconds: number }> {
  const begun = performance.now();
  for (;;) {
    const seen = await look(theatre, caseId);
    const milliseconds = performance.now() - begun;
    if (isThere(seen)) return { seen, milliseconds };
    if (milliseconds > patience) throw new Error(`the workflow left ${caseId} in ${seen.stage ?? 'opening'}`);
    await pause(20);
  }
}

async function look(theatre: Theatre, caseId: string): Promise<Seen> {
  return bodyOf(`${caseId} is read`, await theatre.as('coordinator').get(`/v1/coordinator/cases/${caseId}`), Seen);
}

async function perform(theatre: Theatre, caseId: string, act: Act): Promise<Step> {
  const client = theatre.as(act.by);
  const on = theatre.today();
  const persona = cast[act.by].role === 'holder' ? 'holder' : 'coordinator';
  const files = await filesOf(client, `/v1/${persona}/cases/${caseId}`, act, on);
  const answer = await ask(theatre, client, `/v1/${persona}/cases/${caseId}`, caseId, act, on);
  bodyOf(`${act.by} ${act.do}`, answer, z.unknown());
  return { what: 'done', on, act, answer, files };
}

/** Before a form names its files they have to be there. */
async function filesOf(client: Client, base: string, act: Act, on: LocalDate): Promise<number> {
  if (act.do !== 'submit') return 0;
  const { evidence } = act.write(daysOf(on));
  await Promise.all(evidence.map((reference) => send(client, base, reference)));
  return evidence.length;
}

async function ask(
  theatre: Theatre,
  client: Client,
  base: string,
  caseId: string,
  act: Act,
  on: LocalDate,
): Promise<Answer> {
  switch (act.do) {
    case 'declare-interest':
      return client.post(`${base}/interests`, { interest: 'none' });
    case 'assign': {
      const person = await idOf(theatre, act.person);
      return client.put(`${base}/people/${act.duty}`, { person });
    }
    case 'save-draft': {
      const content = act.write(daysOf(on));
      return client.put(`${base}/milestones/${act.milestone}/draft`, { language: cast[act.by].language, content });
    }
    case 'submit': {
      const content = act.write(daysOf(on));
      return client.post(`${base}/milestones/${act.milestone}/submissions`, {
        language: cast[act.by].language,
        content,
      });
    }
    case 'accept': {
      const { version } = await milestoneOf(theatre, caseId, act.milestone);
      return client.post(`${base}/milestones/${act.milestone}/acceptances`, { version });
    }
    case 'return': {
      const { milestone, reason, comments } = act;
      const { version } = await milestoneOf(theatre, caseId, milestone);
      return client.post(`${base}/milestones/${milestone}/returns`, { version, reason, comments });
    }
    case 'propose-waiver':
      return client.post(`${base}/milestones/${act.milestone}/waiver-proposals`, { reason: act.reason });
    case 'decide-waiver': {
      const { granted, reason } = act;
      return client.post(`${base}/milestones/${act.milestone}/waiver-decisions`, { granted, reason });
    }
    case 'reschedule': {
      const { due } = await milestoneOf(theatre, caseId, act.milestone);
      const body = { due: addDays(due, act.byDays), reason: act.reason };
      return client.put(`${base}/milestones/${act.milestone}/due-date`, body);
    }
    case 'sign-gate':
      return client.post(`${base}/gates/${act.gate}/signatures`, {});
    case 'record-no-objection': {
      const { result, comments } = act;
      return client.post(`${base}/gates/${act.gate}/no-objections`, { result, on: theatre.today(), comments });
    }
    case 'send-gate-back': {
      const { milestones, reason } = act;
      return client.post(`${base}/gates/${act.gate}/returns`, { milestones, reason });
    }
  }
}

async function milestoneOf(theatre: Theatre, caseId: string, milestone: string) {
  const found = (await look(theatre, caseId)).milestones[milestone];
  if (found === undefined) throw new Error(`${caseId} has no milestone ${milestone}`);
  return found;
}

const People = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

/** As a coordinator finds a person for a duty: by role and name. */
async function idOf(theatre: Theatre, name: CastName): Promise<string> {
  const { role, name: called } = cast[name];
  const answer = await theatre.as('coordinator').get(`/v1/coordinator/people?role=${role}&limit=100`);
  const { items } = bodyOf('people are listed', answer, People);
  const found = items.find((person) => person.name === called);
  if (found === undefined) throw new Error(`${called} is not among the ${role}s`);
  return found.id;
}
