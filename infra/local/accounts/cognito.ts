import { readdirSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readJson } from '../durable.ts';

/** The parts of `cognito-local` that we use. It is composed here because its own server keeps its data in the working directory. */
export type User = {
  Username: string;
  Password: string;
  Attributes: { Name: string; Value?: string }[];
  Enabled: boolean;
  UserStatus: string;
  UserCreateDate: Date;
  UserLastModifiedDate: Date;
  RefreshTokens: string[];
};

export type Group = { GroupName: string; members?: readonly string[]; CreationDate: Date; LastModifiedDate: Date };

export type Pool = {
  options: { Id: string } & Record<string, unknown>;
  getUserByUsername: (context: Context, username: string) => Promise<User | null>;
  saveUser: (context: Context, user: User) => Promise<void>;
  saveAppClient: (context: Context, client: Client) => Promise<void>;
  listGroups: (context: Context) => Promise<Group[]>;
  saveGroup: (context: Context, group: Group) => Promise<void>;
  addUserToGroup: (context: Context, group: Group, user: User) => Promise<void>;
  listUserGroupMembership: (context: Context, user: User) => Promise<string[]>;
  updateOptions: (context: Context, options: Pool['options']) => Promise<void>;
};

export type Client = { UserPoolId: string; ClientId: string; ClientName: string } & Record<string, unknown>;

export type Tokens = { AccessToken: string; IdToken: string; RefreshToken: string };

type TokenGenerator = {
  generate: (
    context: Context,
    user: User,
    groups: string[],
    client: Client,
    metadata: undefined,
    source: string,
  ) => Promise<Tokens>;
};

export type Context = { logger: unknown };

export type Cognito = {
  context: Context;
  pools: {
    listUserPools: (context: Context) => Promise<{ Id: string }[]>;
    getUserPool: (context: Context, id: string) => Promise<Pool>;
    createUserPool: (context: Context, options: Pool['options']) => Promise<unknown>;
    listAppClients: (context: Context, poolId: string) => Promise<Client[]>;
    getAppClient: (context: Context, id: string) => Promise<Client | null>;
  };
  tokens: TokenGenerator;
  /** Answers the SDK's calls, the login page and the OAuth endpoints. */
  answer: RequestListener;
  publicKey: unknown;
};

export type CognitoOptions = {
  folder: string;
  /** Base URL of the issuer: the pool's id is put behind it. */
  url: string;
  sendMail: (to: string, code: string) => void;
  /** May change tokens before they are handed out. */
  finish: (tokens: Tokens) => Promise<Tokens>;
};

type Constructor = new (...parameters: never[]) => object;

export async function openCognito({ folder, url, sendMail, finish }: CognitoOptions): Promise<Cognito> {
  leaveOutBroken(folder);
  const require = createRequire(import.meta.url);
  const part = (name: string) => require(`cognito-local/lib/${name}.js`) as Record<string, Constructor>;
  const make = (constructor: Constructor | undefined, ...parameters: unknown[]) => {
    if (constructor === undefined) throw new Error('cognito-local has changed');
    return new constructor(...(parameters as never[]));
  };
  const silent = silentLogger(require);
  const context = { logger: silent };

  const { DateClock, MessagesService, TriggersService } = part('services/index');
  const clock = make(DateClock);
  const stores = make(part('services/dataStore/stormDb')['StormDBDataStoreFactory'], folder);
  const poolFactory = make(part('services/userPoolService')['UserPoolServiceFactoryImpl'], clock, stores);
  const factory = make(part('services/cognitoService')['CognitoServiceFactoryImpl'], folder, stores, poolFactory) as {
    create: (context: Context, defaults: object) => Promise<Cognito['pools']>;
  };
  const pools = await factory.create(context, {});
  const triggers = make(TriggersService, clock, pools, { enabled: () => false }, undefined);
  const sender = {
    sendEmail: (_context: Context, _user: User, to: string, message: { __code?: string }) =>
      Promise.resolve(sendMail(to, message.__code ?? '')),
    sendSms: () => Promise.resolve(),
  };
  const delivery = make(part('services/messageDelivery/messageDelivery')['MessageDeliveryService'], sender);
  const generator = make(part('services/tokenGenerator')['JwtTokenGenerator'], clock, triggers, {
    IssuerDomain: url,
  }) as TokenGenerator;
  const tokens: TokenGenerator = {
    generate: async (...parameters) => {
      // It would let a deactivated account log in.
      const [, user] = parameters;
      if (!user.Enabled) throw make(part('errors')['NotAuthorizedError'], 'User is disabled.') as Error;
      return finish(await generator.generate(...parameters));
    },
  };
  const { otp } = require('cognito-local/lib/services/otp.js') as { otp: unknown };
  const services = {
    clock,
    cognito: pools,
    config: {},
    messages: make(MessagesService, triggers, delivery),
    otp,
    tokenGenerator: tokens,
    triggers,
  };
  const { Router } = require('cognito-local/lib/server/Router.js') as { Router: (services: object) => unknown };
  const { createServer } = require('cognito-local/lib/server/server.js') as {
    createServer: (...parameters: unknown[]) => { application: RequestListener };
  };
  const { application } = createServer(Router(services), silent, {}, services);
  const key = require('cognito-local/lib/keys/cognitoLocal.public.json') as { jwk: unknown };
  return { context, pools, tokens, answer: application, publicKey: key.jwk };
}

/** It writes its files in place: a kill may leave half of one. Logins are kept beside, see logins.ts. */
function leaveOutBroken(folder: string): void {
  for (const file of readdirSync(folder))
    if (readJson(join(folder, file)) === undefined) rmSync(join(folder, file), { recursive: true });
}

/** Its server insists on pino, which comes with it. */
function silentLogger(require: NodeJS.Require): unknown {
  const pino = createRequire(require.resolve('cognito-local'))('pino') as (options: object) => unknown;
  return pino({ level: 'silent' });
}
