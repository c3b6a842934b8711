import { Agent, type IncomingMessage, request as ask, type RequestListener, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { localCredentials } from '../buckets.ts';
import { messageOf } from '../fault.ts';
import type { Log } from '../log.ts';
import { isAllowed, type Wanted } from './evaluate.ts';
import type { Statement } from './statements.ts';

export type Gate = {
  /** The service behind it. */
  upstream: string;
  /** What a request asks to do. Throws when it cannot be read. */
  wanted: (request: IncomingMessage, body: Buffer) => readonly Wanted[];
  /** What the role of each function may do. */
  permissions: ReadonlyMap<string, readonly Statement[]>;
  log: Log;
};

const connections = new Agent({ keepAlive: true });
/** A caller signs with the name of her function for a key. */
const credential = /(?<=Credential=)[^/%]+/;

/** Stands before a local service and lets through what the caller's role allows, as IAM does; nothing else, and it says so. */
export function makeGate({ upstream, wanted, permissions, log }: Gate): RequestListener {
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    // Browsers ask before they send a file; nobody signs that.
    if (request.method !== 'OPTIONS') {
      const caller = callerOf(request);
      const statements = permissions.get(caller) ?? [];
      const denied = wanted(request, body).find((one) => !isAllowed(statements, one));
      if (denied !== undefined) {
        const { action, resource = 'any resource', context } = denied;
        const about = context === undefined ? '' : ` with ${JSON.stringify(context)}`;
        const message = `${caller || 'Nobody'} is not authorized to perform: ${action} on ${resource}${about}`;
        log.warn('IAM', message);
        return refuse(response, message);
      }
    }
    forward(upstream, request, body, response);
  };
  return (request, response) => {
    pass(request, response).catch((thrown: unknown) => {
      log.warn('IAM', `could not read ${request.method} ${request.url}: ${messageOf(thrown)}`);
      refuse(response, 'The request could not be read');
    });
  };
}

function callerOf({ headers: { authorization }, url = '' }: IncomingMessage): string {
  return credential.exec(authorization ?? url)?.[0] ?? '';
}

function refuse(response: ServerResponse, message: string): void {
  if (response.headersSent) return;
  const type = 'AccessDeniedException';
  response
    .writeHead(403, { 'content-type': 'application/json', 'x-amzn-errortype': type })
    .end(JSON.stringify({ __type: type, message }));
}

function forward(upstream: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const { method, url = '/', headers } = request;
  const known = (signed: string): string => signed.replace(credential, localCredentials.accessKeyId);
  const signature = headers.authorization === undefined ? {} : { authorization: known(headers.authorization) };
  const options = { method, headers: { ...headers, ...signature }, agent: connections };
  const outgoing = ask(new URL(known(url), upstream), options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
  });
  // Whoever asked sees a broken connection, as she would without a gate.
  outgoing.on('error', () => response.destroy());
  response.on('close', () => outgoing.destroy());
  outgoing.end(body);
}
