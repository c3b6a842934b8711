import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJson, replaceFile } from '../durable.ts';
import { LocalFault } from '../fault.ts';
import type { Cognito, Pool, User } from './cognito.ts';

const Login = z.object({
  sub: z.string(),
  email: z.string(),
  password: z.string(),
  groups: z.array(z.string()),
  /** With their prefix: `custom:organisation`. */
  attributes: z.record(z.string(), z.string()),
});
/** Somebody who can log in locally. */
export type Login = z.infer<typeof Login>;

export type NewLogin = Omit<Login, 'sub' | 'attributes'> & { sub?: string; attributes?: Record<string, string> };

export type Logins = {
  /** Makes a login that works at once, or changes the one of this address; its `sub` stays as it is. */
  create: (login: NewLogin) => Promise<Login>;
  list: () => Login[];
  /** A fresh ID token for whoever has this address, invited through the API or made by `create`. */
  tokenFor: (email: string) => Promise<string>;
};

/** The people of the first user pool. They are kept beside Cognito's own files, which a kill may cut short. */
export async function openLogins(cognito: Cognito, folder: string): Promise<Logins> {
  const file = join(folder, 'logins.json');
  const kept = z.array(Login).safeParse(readJson(file));
  const logins = new Map((kept.success ? kept.data : []).map((login) => [login.email, login]));
  const { context, pools, tokens } = cognito;
  const [first] = await pools.listUserPools(context);
  const pool = first && (await pools.getUserPool(context, first.Id));
  // Only those whom Cognito's own files have lost: the others may have been corrected, moved or deactivated since.
  for (const login of logins.values())
    if (pool !== undefined && (await pool.getUserByUsername(context, login.sub)) === null)
      await saveUser(cognito, pool, login);

  const need = (): Pool => {
    if (pool === undefined) throw new LocalFault('The template has no user pool.');
    return pool;
  };
  return {
    async create({ sub, attributes = {}, ...rest }) {
      const earlier = logins.get(rest.email)?.sub ?? subOf(await need().getUserByUsername(context, rest.email));
      const login = { ...rest, attributes, sub: earlier ?? sub ?? randomUUID() };
      await saveUser(cognito, need(), login);
      logins.set(login.email, login);
      replaceFile(file, JSON.stringify([...logins.values()], null, 2));
      return login;
    },
    list: () => [...logins.values()],
    async tokenFor(email) {
      const user = await need().getUserByUsername(context, email);
      if (user === null) throw new LocalFault(`Nobody has the address ${email}.`);
      const [client] = await pools.listAppClients(context, need().options.Id);
      if (client === undefined) throw new LocalFault('The template has no user pool client.');
      const groups = await need().listUserGroupMembership(context, user);
      const { IdToken } = await tokens.generate(context, user, groups, client, undefined, 'Authentication');
      return IdToken;
    },
  };
}

async function saveUser({ context }: Cognito, pool: Pool, login: Login): Promise<void> {
  const now = new Date();
  const earlier = await pool.getUserByUsername(context, login.email);
  const user: User = {
    RefreshTokens: [],
    UserCreateDate: now,
    ...earlier,
    Username: earlier?.Username ?? login.sub,
    Password: login.password,
    Attributes: Object.entries({
      ...login.attributes,
      sub: login.sub,
      email: login.email,
      email_verified: 'true',
    }).map(([Name, Value]) => ({ Name, Value })),
    Enabled: true,
    UserStatus: 'CONFIRMED',
    UserLastModifiedDate: now,
  };
  await pool.saveUser(context, user);
  const groups = await pool.listGroups(context);
  for (const name of login.groups) {
    const group = groups.find(({ GroupName }) => GroupName === name);
    if (group === undefined) throw new LocalFault(`The template has no group ${name}.`);
    await pool.addUserToGroup(context, group, user);
  }
}

function subOf(user: User | null): string | undefined {
  return user?.Attributes.find(({ Name }) => Name === 'sub')?.Value;
}
