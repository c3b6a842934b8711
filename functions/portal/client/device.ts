/// <reference lib="dom" />

/** What somebody wrote on this device and has not sent, each by the place where it was written. */
export type Device = {
  /** In place of what was kept there before. `once` is the key of the form, by which it is known when that was sent. */
  keep: (at: string, fields: URLSearchParams, once: string) => Promise<void>;
  find: (at: string) => Promise<URLSearchParams | undefined>;
  forget: (at: string) => void;
  /** Forgets what was kept of the form with this key. */
  forgetSent: (once: string) => void;
};

type Kept = { keptAt: number; once: string; nonce: string; sealed: string };

const prefix = 'mouakaba:';
/** As long as the server remembers the key after the last login: later nobody can read it any more. */
const keptFor = 30 * 24 * 3600 * 1000;

/**
 * Opens what is kept on this device under somebody's key, which only the pages of her own sessions carry: whoever sits here after her reads
 * nothing of it, and she finds it again when she is back. Fails where there is no key or no store.
 */
export async function openDevice(secret: string): Promise<Device> {
  const raw = bytesOf(secret);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const digest = await crypto.subtle.digest('SHA-256', raw);
  const own = `${prefix}${textOf(new Uint8Array(digest).slice(0, 9))}:`;
  dropOld();
  return {
    async keep(at, fields, once) {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(fields.toString());
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, text));
      const kept: Kept = { keptAt: Date.now(), once, nonce: textOf(nonce), sealed: textOf(sealed) };
      try {
        localStorage.setItem(own + at, JSON.stringify(kept));
      } catch {
        // A full or forbidden store: the page itself still holds what was typed.
      }
    },
    async find(at) {
      const kept = keptUnder(own + at);
      if (kept === undefined) return undefined;
      const nonce = { name: 'AES-GCM', iv: bytesOf(kept.nonce) };
      try {
        const text = await crypto.subtle.decrypt(nonce, key, bytesOf(kept.sealed));
        return new URLSearchParams(new TextDecoder().decode(text));
      } catch {
        return undefined;
      }
    },
    forget: (at) => localStorage.removeItem(own + at),
    forgetSent: (once) => {
      for (const name of names(own)) if (keptUnder(name)?.once === once) localStorage.removeItem(name);
    },
  };
}

/** For whom nothing can be kept: nobody is logged in, or the browser lets nothing be stored. */
export const nowhere: Device = {
  keep: async () => undefined,
  find: async () => undefined,
  forget: () => undefined,
  forgetSent: () => undefined,
};

/** Everybody's: nobody comes back for it. */
function dropOld(): void {
  for (const name of names(prefix)) {
    const { keptAt = 0 } = keptUnder(name) ?? {};
    if (Date.now() - keptAt > keptFor) localStorage.removeItem(name);
  }
}

function names(beginning: string): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(beginning));
}

function keptUnder(name: string): Kept | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by ourselves; what is not, nobody can open
    return JSON.parse(localStorage.getItem(name) ?? '') as Kept;
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
