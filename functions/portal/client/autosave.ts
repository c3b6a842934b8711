/// <reference lib="dom" />
import type { Device } from './device.ts';
import { ownField, sendAgain, textsOf, writtenIn } from './fields.ts';
import { keepingOf, offer } from './keeping.ts';
import { ownFields } from '../sent-form.ts';

export type Saving = { changed: () => void };

/** So long after the last keystroke; a slow connection is not asked more often than it answers. */
const pause = 2000;
const retryPause = 15_000;

type Autosaving = { status: HTMLElement; words: Readonly<Record<string, string>>; device: Device };

/**
 * Saves the form while somebody writes. What is not sent yet, or cannot be (no connection, no session), is kept on the device until it is, also
 * over a closed tab.
 */
export function autosave(form: HTMLFormElement, { status, words, device }: Autosaving): Saving {
  const address = status.dataset['autosave'] ?? '';
  const keep = keepingOf(form, address, device);
  let timer: number | undefined;
  const state = { isSaving: false, isWaiting: false, isStopped: false };

  const say = (text: string | undefined): void => {
    status.textContent = text ?? '';
  };
  const later = (milliseconds: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), milliseconds);
  };

  const save = async (): Promise<void> => {
    if (state.isStopped) return;
    if (state.isSaving) {
      state.isWaiting = true;
      return;
    }
    state.isSaving = true;
    state.isWaiting = false;
    say(words['saving']);
    const fields = textsOf(form);
    try {
      const response = await fetch(address, { method: 'POST', body: fields, headers: { accept: 'application/json' } });
      await taken(response, fields);
    } catch {
      say(words['offline']);
      later(retryPause);
    } finally {
      state.isSaving = false;
      again();
    }
  };

  const again = (): void => {
    if (state.isWaiting) later(pause);
  };

  const taken = async (response: Response, fields: URLSearchParams): Promise<void> => {
    if (response.ok) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own server
      const { version, derived } = (await response.json()) as { version: number; derived: Record<string, string> };
      seenField(form).value = String(version);
      if (isSame(fields, textsOf(form))) device.forget(address);
      showDerived(form, derived);
      say(
        words['saved']?.replace(
          '{at}',
          new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' }),
        ),
      );
      return;
    }
    if (response.status === 401 || response.status === 403) say(words['ended']);
    else if (response.status === 412) {
      // Two tabs: nothing is overwritten; the buttons of the page decide.
      state.isStopped = true;
      say(words['movedOn']);
    } else {
      say(words['offline']);
      later(retryPause);
    }
  };

  const changed = (): void => {
    keep();
    later(pause);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  addEventListener('online', () => later(0));
  // Leaving the page with something unsaved: it is sent on the way out; it is on the device in case that fails.
  addEventListener('pagehide', () => {
    if (timer === undefined || state.isStopped) return;
    window.clearTimeout(timer);
    timer = undefined;
    if (form.dataset['sent'] !== 'yes') navigator.sendBeacon(address, textsOf(form));
  });
  void offerKept(form, address, device);
  return { changed };
}

function seenField(form: HTMLFormElement): HTMLInputElement {
  const found = ownField(form, ownFields.seen);
  if (found !== null) return found;
  const made = Object.assign(document.createElement('input'), { type: 'hidden', name: ownFields.seen });
  form.prepend(made);
  return made;
}

function showDerived(form: HTMLFormElement, derived: Readonly<Record<string, string>>): void {
  for (const output of form.querySelectorAll<HTMLOutputElement>('output[data-derived]')) {
    const text = derived[output.dataset['derived'] ?? ''];
    if (text !== undefined) output.textContent = text;
  }
}

/** Something written here was never sent: it is offered, never put in place of what the server has. */
async function offerKept(form: HTMLFormElement, address: string, device: Device): Promise<void> {
  const kept = await device.find(address);
  if (kept === undefined || isSame(kept, textsOf(form))) return;
  offer(form, {
    takeUp: () => sendAgain(form, kept, ['do', 'save']),
    discard: () => device.forget(address),
  });
}

function isSame(one: URLSearchParams, other: URLSearchParams): boolean {
  return writtenIn(one).toString() === writtenIn(other).toString();
}
