/// <reference lib="dom" />
import type { Device } from './device.ts';
import { onceOf, textsOf } from './fields.ts';

/** Keeps a form on the device, as it is then, whenever this is called; while one keeping is under way, the next waits for it. */
export function keepingOf(form: HTMLFormElement, at: string, device: Device): () => void {
  const state = { isBusy: false, isBehind: false };
  const keep = async (): Promise<void> => {
    state.isBusy = true;
    state.isBehind = false;
    await device.keep(at, textsOf(form), onceOf(form));
    state.isBusy = false;
    again();
  };
  const again = (): void => {
    if (state.isBehind) void keep();
  };
  return () => {
    if (state.isBusy) state.isBehind = true;
    else void keep();
  };
}

/** Asks whether something that was written here and never sent is to be taken up again, in the words of the page's template. */
export function offer(form: HTMLFormElement, answers: { takeUp: () => void; discard: () => void }): void {
  const template = document.querySelector<HTMLTemplateElement>('#written-here');
  const made = template?.content.cloneNode(true);
  const notice = made instanceof DocumentFragment ? made.firstElementChild : null;
  if (notice === null) return;
  notice.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    notice.remove();
    if (target.value === 'take-up') answers.takeUp();
    else answers.discard();
  });
  // A deed may be folded.
  const deed = form.closest('details');
  if (deed === null) form.prepend(notice);
  else deed.before(notice);
}
