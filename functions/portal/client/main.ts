/// <reference lib="dom" />
import { autosave } from './autosave.ts';
import { keepRecords } from './records.ts';
import { showSums } from './sums.ts';
import { sendFiles } from './uploads.ts';

/** What pages do better with a script; none needs it. */
focusOnProblem();
guardAgainstDoubleClicks();
forgetWhatWasHandedIn();

const form = document.querySelector<HTMLFormElement>('form.milestone');
const status = document.querySelector<HTMLElement>('#saved');
if (form !== null && status !== null) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own server
  const words = JSON.parse(status.dataset['words'] ?? '{}') as Record<string, string>;
  const saving = autosave(form, status, words);
  keepRecords(form, saving.changed);
  showSums(form);
  sendFiles(form, { address: status.dataset['files'] ?? '', words, changed: saving.changed });
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

/** What was kept on the device of a form that was handed in after all. */
function forgetWhatWasHandedIn(): void {
  if (new URLSearchParams(location.search).get('done') !== 'submitted') return;
  const kept = Object.keys(localStorage).filter((name) => name.startsWith(`mouakaba:${location.pathname}/`));
  for (const name of kept) localStorage.removeItem(name);
}
