/// <reference lib="dom" />
import { autosave } from './autosave.ts';
import { nowhere, openDevice } from './device.ts';
import { keepRecords } from './records.ts';
import { showSums } from './sums.ts';
import { sendFiles } from './uploads.ts';
import { keepWritten } from './written.ts';

/** What pages do better with a script; none needs it. */
focusOnProblem();
guardAgainstDoubleClicks();

const secret = document.querySelector<HTMLElement>('#written-here')?.dataset['key'];
const device = await openDevice(secret ?? '').catch(() => nowhere);
const done = justDone();
if (done !== undefined) device.forgetSent(done);
keepWritten(device);
fillInMilestone();

/** The form of a milestone saves itself, takes in records and sends files. */
function fillInMilestone(): void {
  const form = document.querySelector<HTMLFormElement>('form.milestone');
  const status = document.querySelector<HTMLElement>('#saved');
  if (form === null || status === null) return;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own server
  const words = JSON.parse(status.dataset['words'] ?? '{}') as Record<string, string>;
  const { changed } = autosave(form, { status, words, device });
  keepRecords(form, changed);
  showSums(form);
  sendFiles(form, { address: status.dataset['files'] ?? '', words, changed });
}

/** A refused form begins with what is wrong: readers of screens hear it first. */
function focusOnProblem(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

/** A second click while the first is on its way does nothing. (Without a script it does nothing either, but the server has to say so.) */
function guardAgainstDoubleClicks(): void {
  document.addEventListener('submit', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (target.dataset['sent'] === 'yes') event.preventDefault();
    target.dataset['sent'] = 'yes';
  });
  // A page taken out of the browser's memory may be sent anew.
  addEventListener('pageshow', () => {
    for (const one of document.forms) delete one.dataset['sent'];
  });
}

/** The key of a form that has just done its work; told once. */
function justDone(): string | undefined {
  const [, once] = /(?:^|; )__Host-done=([^;]+)/.exec(document.cookie) ?? [];
  if (once !== undefined) document.cookie = '__Host-done=; Max-Age=0; Path=/; Secure';
  return once;
}
