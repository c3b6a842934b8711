import { addDays, instantAt } from '../../shared/domain/calendar.ts';
import { runCommand } from '../../shared/app/run-command.ts';
import { type Actor, system } from '../../shared/domain/actors.ts';
import type { Command } from '../../shared/domain/decide.ts';
import { CaseId, PersonId } from '../../shared/domain/ids.ts';
import type { CaseStore } from '../../shared/ports.ts';
import { type Instant, LocalDate } from '../../shared/domain/time.ts';
import { Language } from '../../shared/forms/text.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import { rows } from '../../functions/portal/pages/rows.ts';
import type { PageRow } from '../../functions/portal/page.ts';
import { file } from '../../infra/local/demo/submissions/writing.ts';
import { cast, type CastName, firstAdministrator } from '../../infra/local/people.ts';
import { type Api, makeApi } from '../functions/api.ts';
import { actorOf, rehearse } from '../journeys/rehearse.ts';
import { person } from '../domain/people.ts';
import { makePortal, type PortalOptions } from './portal.ts';

/** Projects in three moments of their lives: just begun, its works under review, closed. */
export const projects = {
  begun: CaseId.parse('FZ1-IZDIHAR'),
  built: CaseId.parse('FZ1-TAWFIQ-JADIDA'),
  closed: CaseId.parse('FZ1-AIN-JOHRA'),
} as const;

const begin = LocalDate.parse('2026-01-05');
const isFirstOf = (type: Command['type'], milestone: string) => (command: Command) =>
  command.type === type && 'milestone' in command && command.milestone === milestone;

class Interrupted extends Error {}

/** Plays the demo's story up to a command, which is not done any more. */
async function playUntil(
  store: CaseStore,
  last: (command: Command) => boolean,
  of: { caseId: CaseId; from: LocalDate },
): Promise<void> {
  const around = async (command: Command, run: () => Promise<void>): Promise<void> => {
    if (last(command)) throw new Interrupted();
    await run();
  };
  await rehearse(store, { ...of, around }).catch((thrown: unknown) => {
    if (!(thrown instanceof Interrupted)) throw thrown;
  });
}

/** The portal with a small portfolio, everybody who works on it, and a moment at which something waits for each of them. */
export async function openGallery(options: PortalOptions = {}) {
  const api = makeApi();
  const { store } = api;
  await rehearse(store, { caseId: projects.closed, from: begin });
  await playUntil(store, isFirstOf('accept-milestone', 'B5'), { caseId: projects.built, from: begin });
  await playUntil(store, isFirstOf('submit-milestone', 'D2'), { caseId: projects.begun, from: addDays(begin, 330) });
  for (const name of Object.keys(cast) as CastName[]) await api.directory.save({ ...cast[name], id: actorOf(name).id });
  const administrator = person('administrator', 'administrator');
  await api.directory.save({ ...firstAdministrator, id: administrator.id });
  await api.directory.save({ ...firstAdministrator, id: PersonId.parse('another'), name: 'Anas Rami' });
  const now = instantAt(currentProgramme.calendar, addDays(begin, 360), 11);
  api.clock.moment = now;
  for (const caseId of [projects.begun, projects.built]) await chase(api, caseId);
  const portal = makePortal({ api, ...options });
  portal.clock.now = Date.parse(now);
  await leaveSomethingToAdminister(api, now);
  for (const caseId of [projects.begun, projects.built]) await leaveSomethingToDecide(api, caseId, now);
  const visitors: Record<string, Actor> = {
    holder: actorOf('yasmine'),
    coordinator: actorOf('coordinator'),
    fund_manager: actorOf('fundManager'),
    auditor: actorOf('auditor'),
    administrator,
  };
  return { portal, api, visitors };
}

/** What the workflow would have said by now of what is late: a project looks as late as it is. */
async function chase({ ports }: Api, caseId: CaseId): Promise<void> {
  const command: Command = { type: 'chase-case' };
  const outcome = await runCommand(ports, { caseId, command, actor: system, commandId: ports.ids.commandId() });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
}

/** A finding to be answered, and a request to be endorsed. */
async function leaveSomethingToDecide(api: Api, caseId: CaseId, at: Instant): Promise<void> {
  const due = addDays(LocalDate.parse(at.slice(0, 10)), 30);
  const text = 'The attendance sheet of the second session is not signed.';
  const finding = { severity: 'major', owner: 'focal_point', due, text };
  const change = { kind: 'due-date', milestone: caseId === projects.begun ? 'D3' : 'B6', due: '2027-09-01' };
  const answers = [
    await api.as(actorOf('auditor')).post(`/v1/findings/cases/${caseId}/findings`, finding),
    await api.as(actorOf('yasmine')).post(`/v1/holder/cases/${caseId}/change-requests`, { change, reason: text }),
  ];
  for (const { status, body } of answers) if (status !== 201) throw new Error(JSON.stringify(body));
}

/** A change of role to be confirmed, an address that mail does not reach, and a feast that was announced. */
async function leaveSomethingToAdminister(api: Api, at: Instant): Promise<void> {
  const [changing, unreached] = [actorOf('coordinator').id, actorOf('yasmine').id];
  const other = api.as(person('another', 'administrator'));
  const reason = 'She takes over the portfolio of a colleague who leaves the fund.';
  await other.post(`/v1/administration/people/${changing}/role-change`, { role: 'fund_manager', reason });
  await api.directory.noteUnreachable(unreached, { email: cast.yasmine.email, why: 'bounced', at });
  const days = { holidays: ['2027-03-12'], workingDays: ['2027-03-10'], reason: 'Announced by the ministry.' };
  await other.post('/v1/administration/calendars/fonzid/corrections', days);
}

const ofAdministration = (name: CastName) => ({ person: actorOf(name).id, programme: currentProgramme.id });

/** What stands in the braces of a page's address, for a project in each of its moments. */
const samples: readonly Record<string, string>[] = [
  {
    caseId: projects.built,
    milestone: 'B5',
    version: '1',
    gate: 'G3',
    finding: 'F1',
    change: 'R1',
    duty: 'owner',
    ...ofAdministration('coordinator'),
  },
  {
    caseId: projects.begun,
    milestone: 'D2',
    version: '1',
    gate: 'G1',
    finding: 'F1',
    change: 'R1',
    duty: 'owner',
    ...ofAdministration('yasmine'),
  },
];

export type GalleryPage = { role: string; address: string; name: string };

/** Leads to a file, not to a page. */
const isPage = ({ method, path }: PageRow): boolean =>
  method === 'GET' && !/\/evidence\/\{sha256\}|\/export$|\.(csv|jsonl|ics)$/.test(path);

/** Every page of every role, from the portal's own table: a new page is among them by itself. */
export function pagesOf(role: string): GalleryPage[] {
  const own = rows.filter((row) => isPage(row) && (row.roles as readonly string[]).includes(role));
  return own.flatMap(({ path }) =>
    addressesOf(path).map((address) => ({ role, address, name: `${role}${address.replaceAll(/[/?&=]/g, '-')}` })),
  );
}

/** A row's path with every sample in its braces; a path without any as it is. */
export function addressesOf(path: string): string[] {
  return path.includes('{') ? [...new Set(samples.map((sample) => fill(path, sample)))] : [path];
}

/** Handed in with both samples. */
const evidence = file('kickoff_minutes', 'pv-reunion-lancement.pdf');

function fill(path: string, sample: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'sha256' ? evidence.sha256 : sample[name];
    if (value === undefined) throw new Error(`${path}: say in test/portal/gallery.ts what ${name} is`);
    return value;
  });
}

export const languages = Language.options;
