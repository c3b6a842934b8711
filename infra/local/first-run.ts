import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { bodyOf, type Client, clientOf } from './demo/client.ts';
import { LocalFault } from './fault.ts';
import type { FirstRun, LocalCloud } from './local-cloud.ts';
import { cast, type CastName, firstAdministrator, type LocalPerson, localPassword } from './people.ts';

const portfolio = join(import.meta.dirname, '../../shared/programme/fonzid/portfolio.csv');

/** The projects of the two holders, with everybody whom they concern. */
const duties: { caseId: string; people: Record<string, CastName> }[] = [
  {
    caseId: 'FZ1-IZDIHAR',
    people: {
      fund_manager: 'fundManager',
      coordinator: 'coordinator',
      backup_coordinator: 'otherCoordinator',
      focal_point: 'izdihar',
      owner: 'izdihar',
    },
  },
  {
    caseId: 'FZ1-TAWFIQ-JADIDA',
    people: {
      fund_manager: 'fundManager',
      coordinator: 'coordinator',
      backup_coordinator: 'otherCoordinator',
      focal_point: 'yasmine',
      owner: 'yasmine',
    },
  },
];

const Invited = z.object({ id: z.string() });
const Report = z.object({ refused: z.array(z.unknown()), notReached: z.array(z.string()) });
const Assigned = z.object({ people: z.object({ owner: z.optional(z.string()) }) });

/**
 * Makes an empty local cloud one to work in: the first administrator, who invites everybody else over HTTP; the portfolio, imported by a
 * coordinator; two holders with a project each. Every step may be repeated, so a run that ended half-way is completed by the next; the
 * last thing that it does tells that all is done.
 */
export const firstRun: FirstRun = async (cloud) => {
  if (await isDone(cloud)) return;
  const ids = await seedPeople(cloud);
  await importPortfolio(as(cloud, cast.coordinator));
  for (const { caseId, people } of duties)
    for (const [duty, name] of Object.entries(people)) {
      if (cast[name].role !== 'holder') await declareNoInterest(as(cloud, cast[name]), caseId);
      const path = `/v1/coordinator/cases/${caseId}/people/${duty}`;
      const answer = await as(cloud, cast.fundManager).put(path, { person: ids.get(name) });
      bodyOf(`${caseId} gets its ${duty}`, answer, z.unknown());
    }
};

async function isDone(cloud: LocalCloud): Promise<boolean> {
  const last = duties.at(-1)?.caseId ?? '';
  const isKnown = cloud.logins().some(({ email }) => email === cast.coordinator.email);
  if (!isKnown) return false;
  const answer = await as(cloud, cast.coordinator).get(`/v1/coordinator/cases/${last}`);
  return Assigned.safeParse(answer.body).data?.people.owner !== undefined;
}

/**
 * Makes the first administrator, who then invites everybody else; sets the passwords that Cognito would ask each of them for at the first
 * login. Gives their keys.
 */
export async function seedPeople(cloud: LocalCloud): Promise<Map<CastName, string>> {
  await cloud.createLogin({ email: firstAdministrator.email, password: localPassword, groups: ['administrator'] });
  const ids = new Map<CastName, string>();
  for (const name of Object.keys(cast) as CastName[]) {
    const person: LocalPerson = cast[name];
    const answer = await as(cloud, firstAdministrator).post('/v1/administration/people', person);
    ids.set(name, bodyOf(`${person.email} is invited`, answer, Invited).id);
    await cloud.createLogin({
      email: person.email,
      password: localPassword,
      groups: [person.role],
      attributes: person.organisation === undefined ? {} : { 'custom:organisation': person.organisation },
    });
  }
  return ids;
}

async function importPortfolio(coordinator: Client): Promise<void> {
  const answer = await coordinator.postCsv('/v1/coordinator/imports?interest=none', readFileSync(portfolio, 'utf8'));
  const { refused, notReached } = bodyOf('The portfolio is imported', answer, Report);
  if (refused.length > 0 || notReached.length > 0)
    throw new LocalFault(`Not every project was imported: ${JSON.stringify({ refused, notReached })}`);
}

/** Who is to have a duty says first that nothing ties her to the holder. */
async function declareNoInterest(person: Client, caseId: string): Promise<void> {
  const answer = await person.post(`/v1/coordinator/cases/${caseId}/interests`, { interest: 'none' });
  bodyOf(`Nothing ties anybody to the holder of ${caseId}`, answer, z.unknown());
}

const as = (cloud: LocalCloud, { email }: Pick<LocalPerson, 'email'>): Client =>
  clientOf(cloud.apiUrl, () => cloud.tokenFor(email));
