import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { type PersonId, Sha256 } from '../../../shared/domain/ids.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import type { SessionStore } from '../../../shared/ports.ts';
import { deviceKeyFor, rememberedFor, Session } from './session.ts';

/**
 * Sessions at rest: stored under the hash of the secret that only the browser has, encrypted with a key made from it. Whoever reads the
 * table can neither log in with a session nor use its tokens.
 */
export type Safe = {
  find(secret: string): Promise<Session | undefined>;
  save(secret: string, session: Session): Promise<void>;
  /**
   * What a person's unsent texts are sealed with on the devices where she writes them: the same in all her sessions, made when she first logs in.
   * It is no use to whoever reads the table: what it opens is on the devices alone.
   */
  deviceKey(person: PersonId, now: number): Promise<string>;
};

/** 256 bits: what a browser holds as its session. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a cookie could be a secret of ours at all. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

export function safeIn(store: SessionStore): Safe {
  return {
    async find(secret) {
      const text = await store.find(nameOf(secret));
      return text === undefined ? undefined : Session.parse(JSON.parse(decrypt(text, secret)));
    },
    async save(secret, session) {
      const forgetAt = instantOf(new Date(session.seenAt + rememberedFor));
      await store.save(nameOf(secret), encrypt(JSON.stringify(session), secret), forgetAt);
    },
    async deviceKey(person, now) {
      const name = hashOf(`device ${person}`);
      const key = (await store.find(name)) ?? randomBytes(32).toString('base64');
      await store.save(name, key, instantOf(new Date(now + deviceKeyFor)));
      return key;
    },
  };
}

function nameOf(secret: string): Sha256 {
  return hashOf(`name ${secret}`);
}

function hashOf(text: string): Sha256 {
  return Sha256.parse(createHash('sha256').update(text).digest('hex'));
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'portal session', 32));
}

const cipher = 'aes-256-gcm';

function encrypt(text: string, secret: string): string {
  const nonce = randomBytes(12);
  const encryption = createCipheriv(cipher, keyOf(secret), nonce);
  const body = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
  return [nonce, encryption.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
}

function decrypt(text: string, secret: string): string {
  const [nonce = Buffer.of(), tag = Buffer.of(), body = Buffer.of()] = text
    .split('.')
    .map((part) => Buffer.from(part, 'base64url'));
  const decryption = createDecipheriv(cipher, keyOf(secret), nonce, { authTagLength: 16 }).setAuthTag(tag);
  return Buffer.concat([decryption.update(body), decryption.final()]).toString('utf8');
}
