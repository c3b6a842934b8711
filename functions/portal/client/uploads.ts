/// <reference lib="dom" />
import { largestFile, mediaTypeOf } from '../../../shared/forms/files.ts';

type Sending = { address: string; words: Readonly<Record<string, string>>; changed: () => void };

/** Sends a chosen file straight to its bucket, with its checksum and a bar that shows how far it is. */
export function sendFiles(form: HTMLFormElement, sending: Sending): void {
  for (const button of form.querySelectorAll<HTMLElement>('[data-attach]')) button.hidden = true;
  form.addEventListener('change', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const { upload: kind } = target.dataset;
    const [file] = target.files ?? [];
    if (kind === undefined || file === undefined) return;
    void send(form, { ...sending, kind, file }).finally(() => {
      // The file is not sent again with the form.
      target.value = '';
    });
  });
}

async function send(
  form: HTMLFormElement,
  { address, words, changed, kind, file }: Sending & { kind: string; file: File },
): Promise<void> {
  const bar = ofKind(form.querySelectorAll('progress'), 'progress', kind);
  const say = messageBeside(bar);
  const mediaType = mediaTypeOf(file.name);
  if (mediaType === undefined) return say(words['fileKind']);
  if (file.size > largestFile) return say(words['fileTooLarge']);
  try {
    const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const token = form.querySelector<HTMLInputElement>('input[name="form-token"]')?.value ?? '';
    const asked = new URLSearchParams({
      'form-token': token,
      sha256,
      'media-type': mediaType,
      bytes: String(file.size),
    });
    const signed = await fetch(address, { method: 'POST', body: asked, headers: { accept: 'application/json' } });
    if (!signed.ok) return say(words['uploadFailed']);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own server
    const { address: to, headers } = (await signed.json()) as { address: string; headers: Record<string, string> };
    bar.hidden = false;
    await put(to, headers, file, (share) => {
      bar.value = share;
      say(words['uploading']?.replace('{name}', file.name).replace('{percent}', `${Math.round(share * 100)} %`));
    });
    addFile(form, { kind, name: file.name, mediaType, bytes: file.size, sha256 });
    say('');
    changed();
  } catch {
    say(words['uploadFailed']);
  } finally {
    bar.hidden = true;
  }
}

/** `fetch` tells nothing of how far an upload is. */
async function put(
  to: string,
  headers: Readonly<Record<string, string>>,
  file: File,
  progress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', to);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new Error(String(request.status))),
    );
    request.addEventListener('error', () => reject(new Error('network')));
    request.send(file);
  });
}

/** A line for the file, made from the page's template; names are put in as text, never as markup. */
function addFile(
  form: HTMLFormElement,
  file: { kind: string; name: string; sha256: string } & Record<string, unknown>,
): void {
  const list = ofKind(form.querySelectorAll<HTMLElement>('[data-files]'), 'files', file.kind);
  const template = ofKind(form.querySelectorAll('template'), 'file', file.kind);
  const made = template.content.cloneNode(true);
  const line = made instanceof DocumentFragment ? made.firstElementChild : null;
  if (line === null) return;
  for (const element of [line, ...line.querySelectorAll('*')])
    for (const { name, value } of element.attributes)
      if (value.includes('SHA256')) element.setAttribute(name, value.replaceAll('SHA256', file.sha256));
  const hidden = line.querySelector<HTMLInputElement>('input[name="evidence"]');
  if (hidden !== null) hidden.value = JSON.stringify(file);
  const name = line.querySelector('bdi');
  if (name !== null) name.textContent = file.name;
  const code = line.querySelector('.code');
  if (code !== null) code.textContent = file.sha256.slice(0, 12);
  for (const button of line.querySelectorAll('button'))
    button.textContent = button.textContent.replace('NAME', file.name);
  document.getElementById(line.id)?.remove();
  list.append(line);
}

/** The element of a kind of evidence: its list of files, its template, its bar. */
function ofKind<Found extends HTMLElement>(elements: Iterable<Found>, what: string, kind: string): Found {
  const found = [...elements].find((one) => one.dataset[what] === kind);
  if (found === undefined) throw new Error(`no ${what} of ${kind}`);
  return found;
}

function messageBeside(bar: HTMLElement): (text: string | undefined) => void {
  const message = document.createElement('p');
  message.className = 'help';
  message.setAttribute('role', 'status');
  bar.parentElement?.querySelectorAll('p.help').forEach((old) => old.remove());
  bar.after(message);
  return (text) => {
    message.textContent = text ?? '';
  };
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
