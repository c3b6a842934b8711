import type { AnswerName, AnswerOf } from '../http/answers.ts';
import type { Language } from '../../shared/forms/text.ts';
import type { Role } from '../../shared/domain/actors.ts';

/** One wrong field of a refused request: where, in which words, and whether it refuses or only warns. */
export type FieldProblem = { pointer: string; code: string; severity: 'error' | 'warning'; message: string };

/** A refusal of the API, in the words that it chose for the person's language. */
export type Problem = {
  status: number;
  title: string;
  rule: string;
  errors?: readonly FieldProblem[];
  rows?: readonly { row: number; column?: string; message: string }[];
  params?: Readonly<Record<string, unknown>>;
};

export type Answer<Body> = { ok: true; body: Body; version?: number } | { ok: false; problem: Problem };

/** What guards a command: the key that makes a repetition harmless, and the version that the person saw. */
export type Guard = { once?: string | undefined; seen?: string | undefined };

/** The API as one person calls it, with her token: whatever the portal shows or does, she may see and do. */
export type Api = {
  /** `path` stands under the persona of her role, unless it begins with `/v1/`. The name of the answer is that of its schema. */
  get<Name extends AnswerName>(answer: Name, path: string): Promise<Answer<AnswerOf<Name>>>;
  post<Name extends AnswerName>(
    answer: Name,
    path: string,
    body: unknown,
    guard?: Guard,
  ): Promise<Answer<AnswerOf<Name>>>;
  put<Name extends AnswerName>(
    answer: Name,
    path: string,
    body: unknown,
    guard?: Guard,
  ): Promise<Answer<AnswerOf<Name>>>;
  postCsv<Name extends AnswerName>(answer: Name, path: string, csv: string): Promise<Answer<AnswerOf<Name>>>;
  /** An answer that is a file: its text, its type, and the cursor of the next file of the list. */
  text(path: string): Promise<Answer<{ text: string; type: string; next?: string }>>;
};

export type ApiSettings = { origin: string; fetch?: typeof fetch };

const personas: Readonly<Partial<Record<Role, string>>> = {
  holder: '/v1/holder',
  coordinator: '/v1/coordinator',
  fund_manager: '/v1/coordinator',
  auditor: '/v1/auditor',
  administrator: '/v1/administration',
};

/** API Gateway gives up on the portal at 30 s; what takes longer than this is told to be late while there is still time to say so. */
const patience = 25_000;

export function openApi(
  { origin, fetch: send = fetch }: ApiSettings,
  { token, role, language }: { token: string; role: Role; language: Language },
): Api {
  const ask = async (path: string, request: RequestInit): Promise<Response> => {
    const address = origin + (path.startsWith('/v1/') ? path : `${personas[role] ?? '/v1'}${path}`);
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${token}`);
    headers.set('accept-language', language);
    return send(address, { ...request, headers, signal: AbortSignal.timeout(patience), redirect: 'error' });
  };
  const askJson = async <Body>(path: string, request: RequestInit): Promise<Answer<Body>> => {
    const response = await ask(path, request);
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own API answers by the schema of this name; its tests hold it to that
    return { ok: true, body: (await response.json()) as Body, ...versionOf(response) };
  };
  const write =
    (method: string) =>
    async (_answer: string, path: string, body: unknown, guard: Guard = {}) =>
      askJson<never>(path, {
        method,
        headers: { 'content-type': 'application/json', ...guardHeaders(guard) },
        body: JSON.stringify(body),
      });
  return {
    get: async (_answer, path) => askJson(path, {}),
    post: write('POST'),
    put: write('PUT'),
    postCsv: async (_answer, path, csv) =>
      askJson(path, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: csv }),
    async text(path) {
      const response = await ask(path, {});
      if (!response.ok) return { ok: false, problem: await problemOf(response) };
      const type = response.headers.get('content-type') ?? 'text/plain';
      // Not text(): that would take away the mark by which spreadsheets know UTF-8.
      const next = response.headers.get('x-next-cursor');
      const text = Buffer.from(await response.arrayBuffer()).toString();
      return { ok: true, body: { text, type, ...(next !== null && { next }) } };
    },
  };
}

function guardHeaders({ once, seen }: Guard): Record<string, string> {
  return {
    ...(once !== undefined && /^[\w-]{1,100}$/.test(once) && { 'idempotency-key': once }),
    ...(seen !== undefined && /^(\d{1,9})$/.test(seen) && { 'if-match': `"${seen}"` }),
    ...(seen === '*' && { 'if-match': '*' }),
  };
}

function versionOf(response: Response): { version?: number } {
  const version = /"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1];
  return version === undefined ? {} : { version: Number(version) };
}

/** API Gateway's own refusals (a token that ended, a throttle) are no problems of ours: only their status says something. */
async function problemOf(response: Response): Promise<Problem> {
  const { status } = response;
  const isOurs = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (!isOurs) {
    await response.body?.cancel();
    return { status, title: '', rule: `gateway.${status}` };
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a problem of our own API
  return { ...((await response.json()) as Problem), status };
}
