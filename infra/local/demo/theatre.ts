import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { instantAt, localDateOf } from '../../../shared/domain/calendar.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { fonzid } from '../../../shared/programme/fonzid/programme.ts';
import type { Addresses } from '../addresses.ts';
import type { LocalCloud } from '../local-cloud.ts';
import { cast, type CastName, localPassword } from '../people.ts';
import { type Client, clientOf } from './client.ts';
import type { Theatre } from './drive.ts';

/** What the story needs of a local cloud, whether it runs in this process or in another. */
type Ground = {
  apiUrl: string;
  tokenFor: (email: string) => Promise<string>;
  now: () => number;
  sleepUntil: (instant: number) => Promise<void>;
};

/** Steps of a day in which time passes: reminders fall due at an hour of the day. */
const stepsOfDay = 8;

/**
 * The local cloud of this process. Between two acts its clock is moved on, so many days a second; while people act it runs as it does, so
 * that a slow machine makes nobody late.
 */
export function onOwn({ apiUrl, tokenFor, clock }: LocalCloud, daysPerSecond: number): Theatre {
  const sleepUntil = async (instant: number): Promise<void> => {
    const step = 86_400_000 / stepsOfDay;
    while (clock.now() < instant) {
      await pause(1000 / (daysPerSecond * stepsOfDay));
      clock.advance(Math.max(0, Math.min(step, instant - clock.now())));
    }
  };
  return theatreOn({ apiUrl, tokenFor, now: clock.now, sleepUntil });
}

/** A local cloud that was started elsewhere: logged in as anybody can, its time reckoned from what it announced. */
export function onRunning(addresses: Addresses): Theatre {
  const { apiUrl, clock } = addresses;
  const now = (): number => clock.now + (Date.now() - clock.at) * clock.speed;
  return theatreOn({
    apiUrl,
    tokenFor: (email) => logIn(addresses, email),
    now,
    sleepUntil: async (instant) => {
      await pause(Math.max(0, Math.ceil((instant - now()) / clock.speed)));
    },
  });
}

/** Tokens are good for an hour of the machine's time; the play is over long before. */
function theatreOn({ apiUrl, tokenFor, now, sleepUntil }: Ground): Theatre {
  const { calendar } = fonzid;
  const clients = new Map<CastName, Client>();
  const make = (name: CastName): Client => {
    let token: Promise<string> | undefined;
    return clientOf(apiUrl, () => (token ??= tokenFor(cast[name].email)));
  };
  return {
    as: (name) => clients.get(name) ?? clients.set(name, make(name)).get(name) ?? make(name),
    today: () => localDateOf(calendar, instantOf(new Date(now()))),
    until: (day) => sleepUntil(Date.parse(instantAt(calendar, day, 10))),
  };
}

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
