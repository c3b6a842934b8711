/// <reference lib="dom" />
import type { Device } from './device.ts';
import { sendAgain, textsOf, writtenIn } from './fields.ts';
import { keepingOf, offer } from './keeping.ts';

/** Keeps what is typed into the forms of a page on the device until it is sent, and offers what never was. */
export function keepWritten(device: Device): void {
  for (const form of document.forms) {
    const at = placeOf(form);
    if (at !== undefined) void keepForm(form, at, device);
  }
}

/** Forms with files have their own way. */
const withText = 'form[method="post"]:not([enctype="multipart/form-data"])';

/** What tells a form from all others, whenever it is shown: where it goes, what it is about, and what is typed. Undefined if nothing is. */
function placeOf(form: HTMLFormElement): string | undefined {
  const text = form.querySelector('textarea') ?? form.querySelector('input[type="text"], input[type="email"]');
  if (!form.matches(withText) || text === null) return undefined;
  const fixed = [...form.querySelectorAll<HTMLInputElement>(':scope > input[type="hidden"]')];
  const about = writtenIn(new URLSearchParams(fixed.map(({ name, value }) => [name, value])));
  // What was written about one version is offered for the next, as the server does with it.
  about.delete('version');
  return `${form.getAttribute('action')}?${about}#${text.id}`;
}

async function keepForm(form: HTMLFormElement, at: string, device: Device): Promise<void> {
  const keep = keepingOf(form, at, device);
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  const kept = await device.find(at);
  // What the server shows again is what counts from now on, under the key of this page.
  if (form.dataset['written'] === 'yes') return keep();
  if (kept === undefined) return;
  if (holds(form, kept)) return keep();
  offer(form, {
    takeUp: () => {
      form.closest('details')?.setAttribute('open', '');
      fill(form, kept);
      const more = form.querySelector<HTMLButtonElement>('button[data-again]');
      if (more !== null && !holds(form, kept)) return sendAgain(form, kept, [more.name, more.value]);
      keep();
      form.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')?.focus();
    },
    discard: () => device.forget(at),
  });
}

/** Whether everything that was written stands in the form. */
function holds(form: HTMLFormElement, kept: URLSearchParams): boolean {
  const shown = textsOf(form);
  return [...writtenIn(kept)].every(([name, value]) => value.trim() === '' || shown.getAll(name).includes(value));
}

function fill(form: HTMLFormElement, kept: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
      field.checked = kept.getAll(field.name).includes(field.value);
    else if (isTyped(field)) field.value = kept.get(field.name) ?? field.value;
  }
}

function isTyped(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement ||
    (field instanceof HTMLInputElement && field.type !== 'hidden')
  );
}
