import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Template } from '../template/template.ts';
import { type Cognito, openCognito } from './cognito.ts';
import { type Logins, openLogins } from './logins.ts';
import { withLoginPage } from './login-page.ts';
import { completeOidc, type Nonce, withNonce } from './oidc.ts';
import { makePools } from './pools.ts';

export type Accounts = Logins & {
  /** The SDK's calls, the login page and the OAuth and OpenID endpoints. */
  answer: RequestListener;
  /** What tokens are signed with. */
  keys: JWTVerifyGetKey;
};

export type AccountsOptions = {
  template: Template;
  folder: string;
  /** Where `answer` is reached; the issuer of a pool is this and the pool's id. */
  url: string;
  sendMail: (mail: { to: string; subject: string; text: string }) => void;
};

/** Cognito: the template's user pools, groups and clients, kept in `folder`. */
export async function openAccounts({ template, folder, url, sendMail }: AccountsOptions): Promise<Accounts> {
  const poolFolder = join(folder, 'pools');
  mkdirSync(poolFolder, { recursive: true });
  const nonce: Nonce = new AsyncLocalStorage();
  const cognito: Cognito = await openCognito({
    folder: poolFolder,
    url,
    sendMail: (to, code) => sendMail({ to, subject: 'Your account', text: `${to}\n${code}` }),
    finish: (tokens) => withNonce(tokens, nonce.getStore()),
  });
  await makePools(template, cognito);
  const logins = await openLogins(cognito, folder);
  const keys = createLocalJWKSet({ keys: [cognito.publicKey] } as JSONWebKeySet);
  return { ...logins, answer: withLoginPage(completeOidc(cognito, url, nonce), logins.list), keys };
}
