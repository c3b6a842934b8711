import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** An error as AWS's JSON protocols carry it: `type` is what the SDK makes its error's name of. */
export class AwsError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = type;
    this.type = type;
  }
}

/** The local services look for a signature and never check it. */
const signedBy = (caller: string): string =>
  `AWS4-HMAC-SHA256 Credential=${caller}/20260101/local/local/aws4_request, SignedHeaders=host, Signature=0`;

/**
 * Calls an operation (`DynamoDB_20120810.CreateTable`) of a service that speaks AWS's JSON 1.0, before a gate (`iam/`) in the name of a
 * function; throws AwsError.
 */
export async function callAws(endpoint: string, operation: string, input: unknown, caller = 'local'): Promise<unknown> {
  const authorization = signedBy(caller);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': operation, authorization },
    body: JSON.stringify(input),
  });
  const output: unknown = await response.json();
  if (response.ok) return output;
  const { __type = 'Unknown', message, Message } = output as { __type?: string; message?: string; Message?: string };
  throw new AwsError(__type.split('#').at(-1) ?? __type, message ?? Message ?? `${operation}: ${response.status}`);
}

export type Operations = Readonly<Record<string, (input: unknown) => unknown>>;

/**
 * Answers AWS's JSON 1.0 with these operations, by the name behind the dot of `x-amz-target`; and a plain GET, which no
 * SDK sends, with what there is to look at.
 */
export function serveAws(operations: Operations, look: () => unknown): RequestListener {
  return (request, response) => {
    if (request.method === 'GET') send(response, 200, look());
    else void answer(operations, request, response);
  };
}

async function answer(operations: Operations, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
  const run = operations[operation];
  try {
    if (run === undefined) throw new AwsError('UnknownOperationException', `${operation} is not there locally`);
    send(response, 200, (await run(await readInput(request))) ?? {});
  } catch (thrown) {
    const { type, message } =
      thrown instanceof AwsError ? thrown : { type: 'InternalFailure', message: String(thrown) };
    send(response, thrown instanceof AwsError ? 400 : 500, { __type: type, message });
  }
}

async function readInput(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString() || '{}');
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON');
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}
