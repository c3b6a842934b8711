import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type * as sesServer from 'aws-ses-v2-local';
import type * as sesStore from 'aws-ses-v2-local/dist/store.js';
import type { Email, Store } from 'aws-ses-v2-local/dist/store.js';
import { appendLine, readLines, replaceFile } from './durable.ts';
import { listenNear } from './listen.ts';

export type { Email } from 'aws-ses-v2-local/dist/store.js';

export type Mail = {
  /** Where the inbox is shown and where the SDK's SES calls go. */
  url: string;
  emails: () => readonly Email[];
  /** Puts a mail into the inbox that no function sent: Cognito's invitations. */
  add: (email: Pick<Email, 'from' | 'subject'> & { to: string; text: string }) => void;
  stop: () => void;
};

/**
 * SES with its inbox on a web page. Mails are kept in `file` between starts, and carry the programme's time, in which
 * they were sent. It keeps no tags and sends no events: a mail is never told to be delivered or bounced.
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
  running.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'POST') response.once('finish', keep);
  });
  return {
    url: free.url,
    emails,
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
