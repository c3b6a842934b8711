import { hearOfMail, type HearingPorts } from '../../shared/app/hear-of-mail.ts';
import type { WorkLog } from '../work-log.ts';
import { MailEvent, newsIn, subjectOf } from './mail-event.ts';

/** Takes in one event of SES. Throws on what it cannot read, so that it ends where the operator sees it. */
export async function takeIn(ports: HearingPorts, input: unknown, log: WorkLog): Promise<void> {
  const event = MailEvent.parse(input);
  const subject = subjectOf(event);
  const news = newsIn(event);
  const { messageId } = news;
  if (subject === undefined) return log.info('mail.not-ours', { messageId });
  const { key, address } = subject;
  const state = await hearOfMail(ports, key, news, address);
  const fields = { ...key, messageId, heard: news.state, state };
  if (state === 'unknown' || news.state === 'rejected') log.warn('mail.heard', fields);
  else log.info('mail.heard', fields);
}
