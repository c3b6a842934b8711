import { daysBetween } from '../../domain/calendar.ts';
import type { Case } from '../../domain/case.ts';
import type { Event } from '../../domain/events.ts';
import { MailAddress } from '../../domain/mail-address.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Language, Text } from '../../forms/text.ts';
import { mailFrame } from '../../i18n/mail-frame.ts';
import { type MailTemplate, type MailText, mailTexts } from '../../i18n/mails.ts';
import { formatMessage, type Params } from '../../i18n/message.ts';
import { formatDay, isolate } from '../../i18n/values.ts';
import type { OutgoingMail, Person } from '../../ports.ts';
import type { Programme } from '../../programme/definition.ts';
import { dueDatesOf } from './due-dates-of.ts';
import { calendarOf } from './calendar.ts';
import { gateTitle, milestoneTitle, projectTitle, resultTitle, stageTitle } from './titles.ts';
import { layOut } from './lay-out.ts';
import type { StillMissing } from './still-missing.ts';
import { placeOf } from './place.ts';

/** What a mail is written from. */
export type Occasion = {
  event: Event;
  /** The case as it is now. */
  case: Case;
  programme: Programme;
  /** The local day on which the mail goes out: what it counts days from. */
  today: LocalDate;
  /** For a reminder to whoever fills in the form: what it still lacks, if that is known. */
  missing?: StillMissing | undefined;
};

export type WrittenMail = Omit<OutgoingMail, 'to' | 'tags'>;

/** Whether a mail of this name can be written: slots are read from storage, where the name is any text. */
export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(mailTexts, name);
}

/**
 * Writes the mail that tells a person of an event, in her language, with the one link into the portal that she needs, and nothing personal
 * but her name. Answers go to `coordinator`, if there is one whom mail can reach; due dates that are still to come are attached for calendars.
 */
export async function writeMail(
  template: MailTemplate,
  { event, case: c, programme, today, missing }: Occasion,
  { name, language }: Pick<Person, 'name' | 'language'>,
  { portalOrigin, coordinator }: { portalOrigin: string; coordinator?: Pick<Person, 'email'> | undefined },
): Promise<WrittenMail> {
  const due = dueOf(event);
  const days = due === undefined ? 0 : daysBetween(today, due);
  const { subject, text, action }: MailText = mailTexts[wordsOf(template, days)];
  const params: Params = {
    case: isolate(event.caseId),
    name: isolate(name.slice(0, longestName)),
    days,
    late: -days,
    ...particularsOf(event, programme, language),
    ...(typeof missing === 'object' && missing),
  };
  const say = (message: Text): string => formatMessage(message[language], language, params);
  const place = placeOf(template, event);
  const appointments = dueDatesOf(event, programme).filter((appointment) => appointment.due >= today);
  const replyTo = MailAddress.safeParse(coordinator?.email).data;
  const parts = {
    language,
    subject: say(subject),
    greeting: say(mailFrame.greeting),
    paragraphs: [say(text), ...(missing === undefined ? [] : [say(sayingOf(missing))])],
    facts: factsOf({ event, case: c, programme, today }, language),
    action: { label: say(action ?? mailFrame[place.open]), address: portalOrigin + place.path },
    notes: [
      ...(appointments.length > 0 ? [say(mailFrame.attached)] : []),
      say(replyTo === undefined ? mailFrame.answersToNobody : mailFrame.answersToCoordinator),
      say(mailFrame.why),
    ],
  };
  const entries = appointments.map((appointment) => ({
    ...appointment,
    caseId: event.caseId,
    title: milestoneTitle(appointment.milestone, programme, language),
    revision: event.seq,
    at: event.at,
  }));
  const calendar = { entries, language, portalOrigin };
  const [first, second] = entries;
  const file = first !== undefined && second === undefined ? `${event.caseId}-${first.milestone}` : event.caseId;
  return {
    ...(await layOut(parts)),
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(replyTo !== undefined && { replyTo }),
    ...(first !== undefined && {
      attachments: [{ name: `${file}.ics`, type: calendarType, content: calendarOf(calendar) }],
    }),
  };
}

/** Longer names were never taken at the door; whatever stands in a profile, the greeting stays one. */
const longestName = 200;

const calendarType = 'text/calendar; charset=UTF-8; method=PUBLISH';

function sayingOf(missing: StillMissing): Text {
  if (missing === 'everything') return mailFrame.notBegun;
  const { answers, files } = missing;
  if (answers > 0) return files > 0 ? mailFrame.missingBoth : mailFrame.missingAnswers;
  return files > 0 ? mailFrame.missingFiles : mailFrame.nothingMissing;
}

/** A reminder that goes out days after its event does not speak as if it had not: what is late is said to be late. */
function wordsOf(template: MailTemplate, days: number): MailTemplate {
  if (template !== 'reminder-due' && template !== 'reminder-today') return template;
  return days > 0 ? 'reminder-due' : days === 0 ? 'reminder-today' : 'reminder-overdue';
}

/** The day by which what the event is about has to be handed in. */
function dueOf({ data }: Event): LocalDate | undefined {
  if ('to' in data && typeof data.to === 'string') return data.to;
  return 'due' in data && typeof data.due === 'string' ? data.due : undefined;
}

/** What an event says, in words and numbers. */
function particularsOf(event: Event, programme: Programme, language: Language): Params {
  const { data } = event;
  const due = dueOf(event);
  return {
    ...('milestone' in data && { milestone: milestoneTitle(data.milestone, programme, language) }),
    ...('gate' in data && { gate: gateTitle(data.gate, programme, language) }),
    ...('stage' in data && { stage: stageTitle(data.stage, programme, language) }),
    ...('result' in data && { result: resultTitle(data.gate, data.result, programme, language) }),
    ...('change' in data && { change: isolate(data.change) }),
    ...('finding' in data && { finding: isolate(data.finding) }),
    ...(due !== undefined && { due: isolate(formatDay(due, language)) }),
    ...('comments' in data && { fatal: data.comments.filter(({ severity }) => severity === 'fatal').length }),
    ...('firstDay' in data && {
      firstDay: isolate(formatDay(data.firstDay, language)),
      lastDay: isolate(formatDay(data.lastDay, language)),
    }),
    ...('pausedDays' in data && { paused: data.pausedDays }),
    ...('step' in data && { waited: programme.reminders.find(({ id }) => id === data.step)?.offset ?? 0 }),
  };
}

function factsOf({ event, case: c, programme }: Occasion, language: Language): { label: string; value: string }[] {
  const { data } = event;
  const due = dueOf(event);
  const fact = (label: Text, value: string) => ({ label: label[language], value });
  return [
    fact(mailFrame.project, `${isolate(c.id)} ${projectTitle(c, language)}`),
    ...('milestone' in data ? [fact(mailFrame.milestone, milestoneTitle(data.milestone, programme, language))] : []),
    ...('gate' in data ? [fact(mailFrame.gate, gateTitle(data.gate, programme, language))] : []),
    ...('from' in data ? [fact(mailFrame.formerly, isolate(formatDay(data.from, language)))] : []),
    ...(due !== undefined ? [fact(mailFrame.due, isolate(formatDay(due, language)))] : []),
  ];
}
