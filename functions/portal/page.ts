import type { Child } from 'hono/jsx';
import type { Role } from '../../shared/domain/actors.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import type { Language } from '../../shared/forms/text.ts';
import { type ParametersOf, readParameters } from '../http/parameters.ts';
import type { Api, Guard, Problem } from './api.ts';
import type { PagePath } from './paths.ts';
import type { SentForm } from './sent-form.ts';
import type { Session } from './session/session.ts';

/** Somebody who looks at a page, logged in or not. */
export type Visit = {
  language: Language;
  /** Path and query, as asked for. */
  address: string;
  query: URLSearchParams;
  /** By the gateway's clock, epoch milliseconds. */
  now: number;
  /** The day it is for the programme. */
  today: LocalDate;
  session: Session | undefined;
};

/** Somebody who is logged in, at a page that is for her role. */
export type Call<Path extends PagePath = PagePath> = Visit & {
  session: Session;
  person: Session['person'];
  api: Api;
  parameters: ParametersOf<Path>;
};

/** Somebody who sent a form. */
export type Sent<Path extends PagePath = PagePath> = Call<Path> & {
  form: SentForm;
  guard: Guard;
  /** The types of answer that the browser, or its script, takes. */
  accepts: string;
};

/** What a page comes to: something to look at, somewhere else to go, a file, or what the API refused. */
export type Outcome =
  | { show: Child; title: string; status?: number }
  | { to: string }
  | { file: string | Uint8Array<ArrayBuffer>; type: string; name: string }
  | { data: unknown; status?: number }
  | { refused: Problem };

export type PageRow = {
  method: 'GET' | 'POST';
  path: PagePath;
  /** Who may look; the API decides anew about everything in it. */
  roles: readonly Role[];
  answer: (call: Unread) => Promise<Outcome>;
};

/** As the router hands it over: the parameters of the path are still texts. */
export type Unread = Omit<Sent, 'parameters'> & { parameters: Readonly<Record<string, string>> };

/** A page to look at. */
export function page<const Path extends PagePath>(
  path: Path,
  roles: readonly Role[],
  answer: (call: Call<Path>) => Promise<Outcome>,
): PageRow {
  return { method: 'GET', path, roles, answer: withParameters(path, answer) };
}

/** A form that is sent to an address. Its token has been checked before. */
export function form<const Path extends PagePath>(
  path: Path,
  roles: readonly Role[],
  answer: (sent: Sent<Path>) => Promise<Outcome>,
): PageRow {
  return { method: 'POST', path, roles, answer: withParameters(path, answer) };
}

function withParameters<Path extends PagePath>(path: Path, answer: (sent: Sent<Path>) => Promise<Outcome>) {
  return async (sent: Unread): Promise<Outcome> => {
    const read = readParameters(path, sent.parameters);
    if (!read.ok) return { refused: { status: 404, title: '', rule: read.refusal.code } };
    return answer({ ...sent, parameters: read.parameters });
  };
}
