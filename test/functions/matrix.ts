import * as z from 'zod/mini';
import { exampleOf } from '../../functions/docs/examples.ts';
import { personas, type Row } from '../../functions/docs/personas.ts';
import { asJsonSchema } from '../../functions/docs/schemas.ts';
import { parameters, parametersIn } from '../../functions/http/parameters.ts';
import { d1 } from '../../infra/local/demo/submissions/diagnosis.ts';
import type { Actor, Role } from '../../shared/domain/actors.ts';
import { Command } from '../../shared/domain/decide.ts';
import { type Action, permissions } from '../../shared/domain/permissions.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import { amina, chaima, ghita } from '../domain/people.ts';
import { actorOf } from '../journeys/rehearse.ts';
import { reason } from './life.ts';
import { storyCaseId, type StoryMoment, written } from './story-moments.ts';

/** Everybody that somebody can be to the story's project; `undefined` has not logged in. */
export const everybody: readonly (readonly [string, Actor | undefined])[] = [
  ['its holder', actorOf('yasmine')],
  ['another holder', actorOf('izdihar')],
  ['its coordinator', actorOf('coordinator')],
  ['its backup', actorOf('otherCoordinator')],
  ['another coordinator', chaima],
  ['its fund manager', actorOf('fundManager')],
  ['another fund manager', ghita],
  ['an auditor', actorOf('auditor')],
  ['an administrator', amina],
  ['nobody', undefined],
];

/** How a project can stand: where the story is, and what has been done to it then. */
export type Standing = { name: string; at?: StoryMoment; milestone: string; gate: string; then?: string };
export const standings: readonly Standing[] = [
  { name: 'not opened', milestone: 'D1', gate: 'G1' },
  { name: 'opening', at: 'opening', milestone: 'D1', gate: 'G1' },
  { name: 'diagnosis', at: 'D1 is under review', milestone: 'D1', gate: 'G1' },
  { name: 'diagnosis, before its gate', at: 'G1 can be signed', milestone: 'D5', gate: 'G1' },
  { name: 'design', at: 'S5 has one signature', milestone: 'S5', gate: 'G2' },
  { name: 'build', at: 'B1 has one signature', milestone: 'B1', gate: 'G3' },
  { name: 'build, a waiver proposed', at: 'a waiver is proposed', milestone: 'B3.2', gate: 'G3' },
  { name: 'monitoring', at: 'M7.1 is under review', milestone: 'M7.1', gate: 'CLOSURE' },
  { name: 'monitoring, before closure', at: 'closure has one signature', milestone: 'M10', gate: 'CLOSURE' },
  { name: 'suspended', at: 'S5 has one signature', milestone: 'S5', gate: 'G2', then: 'suspension' },
  { name: 'withdrawn', at: 'S5 has one signature', milestone: 'S5', gate: 'G2', then: 'withdrawal' },
  { name: 'completed', at: 'completed', milestone: 'M10', gate: 'CLOSURE' },
];

/** What could stand for a parameter of a path: the first that its schema takes. */
function valueOf(name: string, { milestone, gate }: Standing): string {
  const fitting: Record<string, string> = { caseId: storyCaseId, milestone, gate, person: actorOf('yasmine').id };
  // What is numbered within a case is called by a letter: findings F1, requests R1.
  const numbered = Array.from({ length: 26 }, (_, index) => `${String.fromCodePoint(65 + index)}1`);
  const candidates = [fitting[name], '1', 'owner', '2026-03-02', 'a'.repeat(64), 'fonzid', ...numbered];
  const { schema } = parameters[name as keyof typeof parameters];
  const value = candidates.find((candidate) => candidate !== undefined && z.safeParse(schema, candidate).success);
  if (value === undefined) throw new Error(`nothing here can stand for {${name}}`);
  return value;
}

export const pathOf = ({ path }: Row, standing: Standing): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name, standing));

/** An example that names somebody who is in the directory. */
const knowing = (example: unknown): unknown =>
  typeof example === 'object' && example !== null && 'delegate' in example
    ? { ...example, delegate: actorOf('yasmine').id }
    : example;

/** A body that a row takes: its example in the documents, or the first of these that its schema takes. */
export function bodyOf(row: Row, today: LocalDate): object {
  const person = { person: actorOf('yasmine').id };
  const candidates = [
    row.action === 'assign-person' ? person : knowing(exampleOf(row.action)),
    {},
    { reason },
    written(d1, today),
    { language: 'fr', digests: true },
    { language: 'fr' },
    { digests: true },
    { sha256: 'a'.repeat(64), bytes: 10, mediaType: 'application/pdf' },
    { csv: 'reference' },
  ];
  for (const candidate of candidates) {
    if (typeof candidate !== 'object' || candidate === null) continue;
    if (z.safeParse(row.input, candidate).success) return candidate;
  }
  throw new Error(`${row.method} ${row.path} has no example that it would take`);
}

const said = ['diagnosis', 'holder', 'yasmine', '1', '2026-01-06', '2026-01-06T10:00:00.000Z', 'parc', 'true', 'open'];

/** Every way to say something to each of these. */
const waysToSay = (names: readonly string[]): Record<string, string>[] =>
  names.reduce<Record<string, string>[]>(
    (ways, name) => ways.flatMap((way) => said.map((value) => ({ ...way, [name]: value }))),
    [{}],
  );

/** What the query of a reading row has to say: what it requires, with one more of what it may be told if that is not enough. */
export function queryOf(row: Row): string {
  const { properties = {}, required = [] } = asJsonSchema(row.input, 'input');
  const names = [[], ...Object.keys(properties).map((name) => [name])].map((more) => [
    ...new Set([...required, ...more]),
  ]);
  const query = names.flatMap(waysToSay).find((way) => z.safeParse(row.input, way).success);
  if (query === undefined) throw new Error(`${row.method} ${row.path} asks for something that nobody here can say`);
  return `?${new URLSearchParams(query).toString()}`;
}

/** The rows by which an action is asked for, each with the roles that come in there. */
export const rowsOf = (action: Action): { row: Row; roles: readonly Role[] }[] =>
  personas.flatMap(({ roles, routes }) => routes.filter((row) => row.action === action).map((row) => ({ row, roles })));

export const actions = Object.keys(permissions) as Action[];

/** Whether only the workflow does it. */
export const isWorkflows = (action: Action): boolean => 'system' in permissions[action];

/** Whom a body names by her key, the command names as the directory knows her. */
const actorIn = (action: Action): object =>
  action === 'assign-person'
    ? { person: actorOf('yasmine') }
    : action === 'delegate-duty'
      ? { delegate: actorOf('yasmine') }
      : {};

/** The command that an action is, made of the same examples as its row; undefined if it is none. */
export function commandOf(action: Action, standing: Standing, today: LocalDate): Command | undefined {
  const isCommand = Command.def.options.some((option) => option.shape.type.def.values[0] === action);
  if (!isCommand) return undefined;
  const ofWorkflow = [{}, { stage: 'build' }, { correction: 1, holidays: [], reason }];
  const [found] = rowsOf(action).filter(({ row }) => row.method !== 'GET' && row.takes === 'json');
  const given =
    found && Object.fromEntries(parametersIn(found.row.path).map((name) => [name, valueOf(name, standing)]));
  const { caseId: _, ...named } = given ?? {};
  const bodies = found === undefined ? ofWorkflow : [bodyOf(found.row, today)];
  for (const body of bodies) {
    const asked = { type: action, ...named, ...body, ...actorIn(action) };
    const parsed = Command.safeParse(asked);
    if (parsed.success) return parsed.data;
  }
  throw new Error(`no example makes a command of ${action}`);
}
