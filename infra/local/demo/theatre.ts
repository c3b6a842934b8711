import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { addDays, instantAt, localDateOf } from '../../../shared/domain/calendar.ts';
import { instantOf, type LocalDate } from '../../../shared/domain/time.ts';
import { fonzid } from '../../../shared/programme/fonzid/programme.ts';
import type { Addresses } from '../addresses.ts';
import type { LocalCloud } from '../local-cloud.ts';
import { cast, type CastName, localPassword } from '../people.ts';
import { type Client, clientOf } from './client.ts';
import { Mail, type Theatre } from './drive.ts';

/** What the story needs of a local cloud, whether it runs in this process or in another. */
type Ground = {
  apiUrl: string;
  inboxUrl: string;
  tokenFor: (email: string) => Promise<string>;
  now: () => number;
  sleepUntil: (instant: number) => Promise<void>;
};

/**
 * The local cloud of this process. Between two acts its clock leaps from morning to morning, so many days a second; in between and while
 * people act it runs as it does, so that a slow machine makes nobody late and no mail look stuck.
 */
export function onOwn({ apiUrl, inboxUrl, tokenFor, clock }: LocalCloud, daysPerSecond: number): Theatre {
  const sleepUntil = async (instant: number): Promise<void> => {
    while (clock.now() < instant) {
      clock.advance(Math.min(nextMorning(clock.now()), instant) - clock.now());
      await pause(1000 / daysPerSecond);
    }
  };
  return theatreOn({ apiUrl, inboxUrl, tokenFor, now: clock.now, sleepUntil });
}

/** A minute after the hour of reminders, when it comes next. */
function nextMorning(now: number): number {
  const { calendar, limits } = fonzid;
  const today = localDateOf(calendar, instantOf(new Date(now)));
  const morningOf = (day: LocalDate): number => Date.parse(instantAt(calendar, day, limits.reminderHour)) + 60_000;
  return morningOf(today) > now ? morningOf(today) : morningOf(addDays(today, 1));
}

/** A local cloud that was started elsewhere: logged in as anybody can, its time reckoned from what it announced. */
export function onRunning(addresses: Addresses): Theatre {
  const { apiUrl, inboxUrl, clock } = addresses;
  const now = (): number => clock.now + (Date.now() - clock.at) * clock.speed;
  return theatreOn({
    apiUrl,
    inboxUrl,
    tokenFor: (email) => logIn(addresses, email),
    now,
    sleepUntil: async (instant) => {
      await pause(Math.max(0, Math.ceil((instant - now()) / clock.speed)));
    },
  });
}

/** Tokens are good for an hour of the machine's time; the play is over long before. */
function theatreOn({ apiUrl, inboxUrl, tokenFor, now, sleepUntil }: Ground): Theatre {
  const { calendar } = fonzid;
  const clients = new Map<CastName, Client>();
  const make = (name: CastName): Client => {
    let token: Promise<string> | undefined;
    return clientOf(apiUrl, () => (token ??= tokenFor(cast[name].email)));
  };
  return {
    as: (name) => clients.get(name) ?? clients.set(name, make(name)).get(name) ?? make(name),
    today: () => localDateOf(calendar, instantOf(new Date(now()))),
    inbox: async () => Inbox.parse(await (await fetch(`${inboxUrl}/store`)).json()).emails,
    until: (day) => sleepUntil(Date.parse(instantAt(calendar, day, 10))),
  };
}

const Inbox = z.object({ emails: z.array(Mail) });
const LoggedIn = z.object({ AuthenticationResult: z.object({ IdToken: z.string() }) });

async function logIn({ accountsUrl, clientId }: Addresses, email: string): Promise<string> {
  const response = await fetch(accountsUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: email, PASSWORD: localPassword },
    }),
  });
  if (!response.ok) throw new Error(`${email} cannot log in: ${response.status} ${await response.text()}`);
  return LoggedIn.parse(await response.json()).AuthenticationResult.IdToken;
}
