/// <reference lib="dom" />

export type Saving = { changed: () => void };

/** So long after the last keystroke; a slow connection is not asked more often than it answers. */
const pause = 2000;
const retryPause = 15_000;

/**
 * Saves the form while somebody writes. What cannot be sent (no connection, no session) is kept on the device until it can be, also over a
 * closed tab.
 */
export function autosave(form: HTMLFormElement, status: HTMLElement, words: Readonly<Record<string, string>>): Saving {
  const address = status.dataset['autosave'] ?? '';
  const store = `mouakaba:${address}`;
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
      keepOnDevice(store, fields);
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
      localStorage.removeItem(store);
      showDerived(form, derived);
      say(
        words['saved']?.replace(
          '{at}',
          new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' }),
        ),
      );
      return;
    }
    keepOnDevice(store, fields);
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
    later(pause);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  addEventListener('online', () => later(0));
  // Leaving the page with something unsaved: it is sent on the way out, and kept on the device in case that fails.
  addEventListener('pagehide', () => {
    if (timer === undefined || state.isStopped) return;
    window.clearTimeout(timer);
    timer = undefined;
    const fields = textsOf(form);
    keepOnDevice(store, fields);
    if (form.dataset['sent'] !== 'yes') navigator.sendBeacon(address, fields);
  });
  offerKept(form, status, { store, words });
  return { changed };
}

/** Everything but files: those are sent by themselves. */
function textsOf(form: HTMLFormElement): URLSearchParams {
  const texts = [...new FormData(form).entries()].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return new URLSearchParams(texts);
}

function seenField(form: HTMLFormElement): HTMLInputElement {
  const found = form.querySelector<HTMLInputElement>('input[name="form-seen"]');
  if (found !== null) return found;
  const made = Object.assign(document.createElement('input'), { type: 'hidden', name: 'form-seen' });
  form.prepend(made);
  return made;
}

function showDerived(form: HTMLFormElement, derived: Readonly<Record<string, string>>): void {
  for (const output of form.querySelectorAll<HTMLOutputElement>('output[data-derived]')) {
    const text = derived[output.dataset['derived'] ?? ''];
    if (text !== undefined) output.textContent = text;
  }
}

function keepOnDevice(store: string, fields: URLSearchParams): void {
  try {
    localStorage.setItem(store, fields.toString());
  } catch {
    // A full or forbidden store: the page itself still holds what was typed.
  }
}

/** Something written here was never sent: it is offered, never put in place of what the server has. */
function offerKept(
  form: HTMLFormElement,
  status: HTMLElement,
  { store, words }: { store: string; words: Readonly<Record<string, string>> },
): void {
  const kept = localStorage.getItem(store);
  if (kept === null || differsOnlyInToken(kept, textsOf(form).toString())) return;
  const notice = document.createElement('div');
  notice.className = 'notice warning';
  notice.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = words['keptHere'] ?? '';
  notice.append(
    text,
    button(words['restore'] ?? '', () => sendKept(form, kept, store)),
    button(words['discard'] ?? '', () => {
      localStorage.removeItem(store);
      notice.remove();
    }),
  );
  form.before(notice);
  status.textContent = words['keptHere'] ?? '';
}

const own = ['form-token', 'form-once', 'form-seen'];

function differsOnlyInToken(one: string, other: string): boolean {
  const bare = (text: string): string => {
    const fields = new URLSearchParams(text);
    for (const name of own) fields.delete(name);
    return fields.toString();
  };
  return bare(one) === bare(other);
}

/** Sends what was kept as a form of this page: the server shows it again, or says that it was saved elsewhere meanwhile. */
function sendKept(form: HTMLFormElement, kept: string, store: string): void {
  const sending = document.createElement('form');
  sending.method = 'post';
  sending.action = form.action;
  const now = new FormData(form);
  const fields = new URLSearchParams(kept);
  fields.set('do', 'save');
  for (const name of own) {
    const value = now.get(name);
    if (typeof value === 'string') fields.set(name, value);
  }
  for (const [name, value] of fields)
    sending.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  document.body.append(sending);
  localStorage.removeItem(store);
  sending.submit();
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'second',
    textContent: text,
  });
  made.addEventListener('click', press);
  return made;
}
