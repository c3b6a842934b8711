import * as z from 'zod/mini';
import type { Actor, Role } from '../../shared/domain/actors.ts';
import type { Action } from '../../shared/domain/permissions.ts';
import { issuesOfSchema } from '../../shared/forms/schema-issues.ts';
import type { Language } from '../../shared/forms/text.ts';
import type { AnswerName, AnswerOf } from './answers.ts';
import { type ParametersOf, parametersIn, readParameters } from './parameters.ts';
import type { AnyRefusal } from './refusal.ts';

/** One request, as a handler sees it: everything in it was read by a schema. */
export type Call<Parameters, Input> = {
  actor: Actor;
  parameters: Parameters;
  input: Input;
  /** The language of the words in an answer. */
  language: Language;
  idempotencyKey: string | undefined;
  /** The version that the caller saw (`If-Match`); `*` is whichever there is. */
  ifMatch: number | '*' | undefined;
};

/** What a handler answers. `version` becomes the ETag. */
export type Reply<Body> =
  { ok: true; body: Body; version?: number; headers?: Record<string, string> } | { ok: false; refusal: AnyRefusal };

export type Handler<Deps, Parameters, Input, Name extends AnswerName> = (
  deps: Deps,
  call: Call<Parameters, Input>,
) => Promise<Reply<AnswerOf<Name>>>;

/** How an answer is written. */
export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
} as const;

/** A row of a function's table: the router, the tests of permissions and openapi.json are all made from these. */
export type Route<Deps, Body = unknown> = {
  method: 'GET' | 'POST' | 'PUT';
  /** As in OpenAPI: `/v1/holder/cases/{caseId}`. */
  path: string;
  action: Action;
  /** Where the input comes from: the query, or a body of this type (for CSV with the query beside it). */
  takes: 'query' | 'json' | 'csv';
  input: z.ZodMiniType;
  /** What the body of an answer is: an object as JSON, or a text that is a table or lines of JSON. */
  gives: keyof typeof mediaTypes;
  summary: string;
  answer: AnswerName;
  /** The status of success. */
  status: 200 | 201;
  handle: (deps: Deps, call: Call<Readonly<Record<string, string>>, unknown>) => Promise<Reply<Body>>;
};

/** A persona's table, and the roles that it is for. */
export type Persona<Deps> = {
  roles: readonly Role[];
  routes: readonly Route<Deps>[];
  /** Whether what is read here is logged, before it is answered: who read what (domain §4, rule 5). */
  logsReads?: true;
};

type About<Name> = { summary: string; answer: Name; status?: Route<never>['status'] };

function row(method: Route<never>['method'], takes: Route<never>['takes'], gives: Route<never>['gives'] = 'json') {
  return <const Path extends string, Input extends z.ZodMiniType, Name extends AnswerName, Deps>(
    path: Path,
    action: Action,
    input: Input,
    handler: Handler<Deps, ParametersOf<Path>, z.output<Input>, Name>,
    { summary, answer, status = 200 }: About<Name>,
  ): Route<Deps, AnswerOf<Name>> => {
    parametersIn(path);
    const handle: Route<Deps, AnswerOf<Name>>['handle'] = async (deps, call) => {
      const read = readParameters(path, call.parameters);
      if (!read.ok) return read;
      const parsed = z.safeParse(input, call.input);
      if (!parsed.success) {
        const issues = issuesOfSchema(parsed.error.issues, call.input);
        return { ok: false, refusal: { code: 'request.invalid', issues } };
      }
      return handler(deps, { ...call, parameters: read.parameters, input: parsed.data });
    };
    return { method, path, action, takes, input, gives, summary, answer, status, handle };
  };
}

export const get = row('GET', 'query');
/** A table for spreadsheets: the body is its text. */
export const getCsv = row('GET', 'query', 'csv');
export const post = row('POST', 'json');
export const put = row('PUT', 'json');
/** A file of comma-separated values: the input is its text as `csv`, and the query beside it. */
export const postCsv = row('POST', 'csv');
