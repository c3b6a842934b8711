import type { Event } from '../domain/events.ts';
import { findMilestone } from '../domain/stages.ts';
import type { Language } from '../forms/text.ts';
import { mailFrame, type MailTemplate, mailTexts } from '../i18n/mails.ts';
import { formatMessage } from '../i18n/message.ts';
import { formatDay, isolate } from '../i18n/values.ts';
import type { OutgoingMail, Person } from '../ports.ts';
import type { Programme } from '../programme/definition.ts';

/** Whether a mail of this name can be written: slots are read from storage, where the name is any text. */
export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(mailTexts, name);
}

/** Writes the mail that tells a person of an event, in her language, with a link into the portal and nothing personal but her name. */
export function writeMail(
  template: MailTemplate,
  event: Event,
  programme: Programme,
  { name, language }: Pick<Person, 'name' | 'language'>,
  portalOrigin: string,
): Pick<OutgoingMail, 'subject' | 'text'> {
  const { subject, text } = mailTexts[template];
  const params = {
    case: isolate(event.caseId),
    name: isolate(name),
    link: `${portalOrigin}/cases/${event.caseId}`,
    ...subjectOf(event, programme, language),
  };
  const paragraphs = [mailFrame.greeting, text, mailFrame.link];
  return {
    subject: formatMessage(subject[language], language, params),
    text: `${paragraphs.map((paragraph) => formatMessage(paragraph[language], language, params)).join('\n\n')}\n`,
  };
}

/** What of the programme an event is about, in words. */
function subjectOf({ data }: Event, programme: Programme, language: Language): Record<string, string | number> {
  const due =
    'due' in data && typeof data.due === 'string'
      ? data.due
      : 'to' in data && typeof data.to === 'string'
        ? data.to
        : undefined;
  return {
    ...('milestone' in data && { milestone: milestoneTitle(data.milestone, programme, language) }),
    ...('gate' in data && { gate: gateTitle(data.gate, programme, language) }),
    ...(due !== undefined && { due: formatDay(due, language) }),
    ...('comments' in data && { fatal: data.comments.filter(({ severity }) => severity === 'fatal').length }),
  };
}

function milestoneTitle(key: string, programme: Programme, language: Language): string {
  const title = findMilestone(programme, key)?.title[language];
  return title === undefined ? isolate(key) : `${isolate(key)} ${title}`;
}

function gateTitle(id: string, programme: Programme, language: Language): string {
  return programme.stages.find(({ gate }) => gate.id === id)?.gate.title[language] ?? isolate(id);
}
