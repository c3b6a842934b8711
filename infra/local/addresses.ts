import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJson, replaceFile } from './durable.ts';
import type { LocalCloud } from './local-cloud.ts';

/** Where a running local cloud is found by another program, and how its clock runs. */
export const Addresses = z.object({
  pid: z.int(),
  apiUrl: z.url(),
  inboxUrl: z.url(),
  accountsUrl: z.url(),
  clientId: z.string(),
  /** Programme time at a moment of the machine's, both in milliseconds since 1970. */
  clock: z.object({ now: z.number(), at: z.number(), speed: z.number() }),
});
export type Addresses = z.infer<typeof Addresses>;

const fileIn = (folder: string): string => join(folder, 'addresses.json');

/** Leaves the addresses where other programs look for them; those of an earlier start are replaced. */
export function announce({ apiUrl, inboxUrl, accountsUrl, outputs, clock, folder }: LocalCloud): Addresses {
  const addresses = {
    pid: process.pid,
    apiUrl,
    inboxUrl,
    accountsUrl,
    clientId: outputs['LoginClientId'] ?? '',
    clock: { now: clock.now(), at: Date.now(), speed: clock.speed },
  };
  replaceFile(fileIn(folder), JSON.stringify(addresses, undefined, 2));
  return addresses;
}

/** The local cloud that runs on a folder, if one does and answers. */
export async function findRunning(folder: string): Promise<Addresses | undefined> {
  const found = Addresses.safeParse(readJson(fileIn(folder))).data;
  if (found === undefined) return undefined;
  const answer = await fetch(`${found.apiUrl}/health`).catch(() => undefined);
  return answer?.ok === true ? found : undefined;
}

/** How anybody gets a token, in one line. */
export function tokenCommand({ accountsUrl, clientId }: Addresses, email: string, password: string): string {
  const request = {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: clientId,
    AuthParameters: { USERNAME: email, PASSWORD: password },
  };
  return [
    `curl -s ${accountsUrl}`,
    "-H 'content-type: application/x-amz-json-1.1'",
    "-H 'x-amz-target: AWSCognitoIdentityProviderService.InitiateAuth'",
    `-d '${JSON.stringify(request)}'`,
  ].join(' ');
}
