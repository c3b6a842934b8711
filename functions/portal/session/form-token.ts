import { timingSafeEqual } from 'node:crypto';
import { ownFields, type SentForm } from '../sent-form.ts';
import type { Session } from './session.ts';

/** Whether a form was made for this very session: nobody else's page can know its token. */
export function isOfSession(form: SentForm, session: Session): boolean {
  const [given, expected] = [Buffer.from(form.text(ownFields.token)), Buffer.from(session.formToken)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Whether a request was made by a page of ours, as far as the browser tells. */
export function isFromHere(request: Request, origin: string): boolean {
  const [from, site] = [request.headers.get('origin'), request.headers.get('sec-fetch-site')];
  return (from === null || from === origin) && (site === null || site === 'same-origin' || site === 'none');
}
