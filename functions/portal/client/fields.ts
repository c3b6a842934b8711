/// <reference lib="dom" />
import { ownFields } from '../sent-form.ts';

const own = Object.values(ownFields);

/** Everything in a form but files: those are sent by themselves. */
export function textsOf(form: HTMLFormElement): URLSearchParams {
  const texts = [...new FormData(form).entries()].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return new URLSearchParams(texts);
}

/** The same without the portal's own fields: what somebody wrote. */
export function writtenIn(fields: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(fields);
  for (const name of own) written.delete(name);
  return written;
}

/** The key by which the server knows one sending of a form from the next. */
export function onceOf(form: HTMLFormElement): string {
  return ownField(form, ownFields.once)?.value ?? '';
}

export function ownField(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
}

/** Sends what was written earlier as the form of this page, by the button that is said: the server shows it again. */
export function sendAgain(form: HTMLFormElement, written: URLSearchParams, [name, value]: [string, string]): void {
  const fields = new URLSearchParams(written);
  fields.set(name, value);
  for (const field of own) {
    const now = ownField(form, field);
    if (now !== null) fields.set(field, now.value);
  }
  const sending = document.createElement('form');
  sending.method = 'post';
  sending.action = form.getAttribute('action') ?? '';
  for (const [field, text] of fields)
    sending.append(Object.assign(document.createElement('input'), { type: 'hidden', name: field, value: text }));
  document.body.append(sending);
  sending.submit();
}
