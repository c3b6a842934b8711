import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type * as sesServer from 'aws-ses-v2-local';
import type * as sesStore from 'aws-ses-v2-local/dist/store.js';
import type { Email, Store } from 'aws-ses-v2-local/dist/store.js';
import { text } from 'node:stream/consumers';
import { appendLine, readLines, replaceFile } from '../durable.ts';
import { listenNear } from '../listen.ts';
import { readCall, type SentMail } from './send-email.ts';

export type { Email } from 'aws-ses-v2-local/dist/store.js';

export type Mail = {
  /** Where the inbox is shown and where the SDK's SES calls go. */
  url: string;
  emails: () => readonly Email[];
  /** Puts a mail into the inbox that no function sent: Cognito's invitations. */
  add: (email: Pick<Email, 'from' | 'subject'> & { to: string; text: string }) => void;
  /** Calls a listener with every mail that a function sends. */
  onSent: (listener: (mail: SentMail) => void) => void;
  stop: () => void;
};

/**
 * SES with its inbox on a web page. Mails are kept in `file` between starts, and carry the programme's time, in which they were sent. The
 * inbox is that of a package; sending is our own, since the package forgets the tags.
 */
export async function startMail({ file, now, port }: { file: string; now: () => number; port: number }): Promise<Mail> {
  // Loaded only here, and required: what `default` of an imported CommonJS module is depends on who runs it.
  const require = createRequire(import.meta.url);
  const server = require('aws-ses-v2-local') as (typeof sesServer)['default'];
  const { clearStore, getStoreReadonly, saveEmail } = require('aws-ses-v2-local/dist/store.js') as typeof sesStore;
  const emails = () => (getStoreReadonly() as Store).emails;

  clearStore();
  for (const email of readLines(file)) saveEmail(email as Email);
  let kept = emails().length;
  const keep = () => {
    const all = emails();
    if (all.length < kept) replaceFile(file, '');
    for (const email of all.slice(all.length < kept ? 0 : kept)) {
      email.at = Math.floor(now() / 1000);
      appendLine(file, email);
    }
    kept = all.length;
  };

  // It does not tell when a port is taken: look first.
  const free = await listenNear(port);
  free.close();
  const running = await server.default({ host: '127.0.0.1', port: free.port });
  const [inbox] = running.listeners('request') as RequestListener[]; // an HTTP server has no others
  running.removeAllListeners('request');
  const listeners: ((mail: SentMail) => void)[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = readCall(await text(request), `local-${randomUUID()}`);
    response.setHeader('content-type', 'application/json');
    if (call === undefined) {
      response.writeHead(400, { 'x-amzn-errortype': 'BadRequestException' });
      response.end(JSON.stringify({ message: 'SES would not take this.' }));
      return;
    }
    saveEmail(call.email);
    keep();
    response.end(JSON.stringify({ MessageId: call.sent.messageId }));
    for (const listener of listeners) listener(call.sent);
  };
  running.on('request', (request, response) => {
    if (request.method === 'POST' && request.url === '/v2/email/outbound-emails') {
      void take(request, response);
      return;
    }
    if (request.method === 'POST') response.once('finish', keep);
    inbox?.(request, response);
  });
  return {
    url: free.url,
    emails,
    onSent: (listener) => void listeners.push(listener),
    add({ from, subject, to, text }) {
      const destination = { to: [to], cc: [], bcc: [] };
      const messageId = `local-${now()}-${emails().length}`;
      saveEmail({ messageId, from, replyTo: [], destination, subject, body: { text }, attachments: [], at: 0 });
      keep();
    },
    stop() {
      running.close();
      running.closeAllConnections();
    },
  };
}
