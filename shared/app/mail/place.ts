import type { Event } from '../../domain/events.ts';
import type { MailTemplate } from '../../i18n/mails.ts';
import type { mailFrame } from '../../i18n/mail-frame.ts';

type Place = { path: string; open: keyof typeof mailFrame & `open${string}` };

/** The portal's page on which a person can do what a mail about an event asks of her, and what opening it is called. */
export function placeOf(template: MailTemplate, { caseId, data }: Event): Place {
  const project = `/cases/${caseId}`;
  if (template === 'contact-missed') return { path: `${project}/mails`, open: 'openMails' };
  if ('milestone' in data) return { path: `${project}/milestones/${data.milestone}`, open: 'openMilestone' };
  if ('gate' in data) return { path: `${project}/gate`, open: 'openGate' };
  return { path: project, open: 'openCase' };
}
