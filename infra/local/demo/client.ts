import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';

/** What the API answered, and how long that took. */
export type Answer = {
  status: number;
  body: unknown;
  /** The version in the ETag, where there is one. */
  version: number | undefined;
  milliseconds: number;
};

export type Conditions = {
  /** Repeats the request of this key; without one every request is its own. */
  key?: string;
  /** The version that the person saw. */
  seen?: number;
};

/** The API as one person uses it. Nothing throws because of a status: a refusal is an answer. */
export type Client = {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, conditions?: Conditions): Promise<Answer>;
  put(path: string, body: unknown, conditions?: Conditions): Promise<Answer>;
  /** Sends a portfolio file. */
  postCsv(path: string, csv: string): Promise<Answer>;
};

/** Speaks to the API with the token of one person. */
export function clientOf(apiUrl: string, token: () => Promise<string>): Client {
  const send = async (
    method: string,
    path: string,
    { body, type, key, seen }: Conditions & { body?: string; type?: string },
  ): Promise<Answer> => {
    const begun = performance.now();
    const response = await fetch(apiUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        ...(type !== undefined && { 'content-type': type }),
        ...(method !== 'GET' && { 'idempotency-key': key ?? randomUUID() }),
        ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const milliseconds = performance.now() - begun;
    const tag = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
    return { status: response.status, body: parsed(text), version: tag ? Number(tag) : undefined, milliseconds };
  };
  const json = (body: unknown) => ({ body: JSON.stringify(body), type: 'application/json' });
  return {
    get: (path) => send('GET', path, {}),
    post: (path, body, conditions) => send('POST', path, { ...json(body), ...conditions }),
    put: (path, body, conditions) => send('PUT', path, { ...json(body), ...conditions }),
    postCsv: (path, csv) => send('POST', path, { body: csv, type: 'text/csv; charset=utf-8' }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** An answer that was not hoped for, with what it says. */
export class Refused extends Error {
  override name = 'Refused';
  readonly answer: Answer;

  constructor(what: string, answer: Answer) {
    super(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.answer = answer;
  }
}

/** The body of an answer that succeeded, as a schema reads it; throws `Refused` for every other. */
export function bodyOf<Schema extends z.ZodMiniType>(what: string, answer: Answer, schema: Schema): z.output<Schema> {
  if (answer.status >= 300) throw new Refused(what, answer);
  return schema.parse(answer.body);
}

/** All items of a list, page by page. */
export async function allPages<T>(client: Client, path: string, item: { parse: (input: unknown) => T }): Promise<T[]> {
  const Page = z.object({ items: z.array(z.unknown()), next: z.optional(z.string()) });
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = bodyOf(path, await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=100${query}`), Page);
    items.push(...page.items.map((entry) => item.parse(entry)));
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}
