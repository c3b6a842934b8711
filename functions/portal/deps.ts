import type { Role } from '../../shared/domain/actors.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Language } from '../../shared/forms/text.ts';
import type { Api } from './api.ts';
import type { Assets } from './assets.ts';
import type { Login } from './session/login.ts';
import type { Safe } from './session/safe.ts';

/** A login of the local cloud, offered on the first page; a deployed portal knows none. */
export type LocalLogin = { email: string; role: Role };

export type PortalDeps = {
  safe: Safe;
  login: Login;
  api: (caller: { token: string; role: Role; language: Language }) => Api;
  assets: Assets;
  /** The programme's clock; in the local cloud it may leap, while sessions go by the gateway's. */
  clock: Clock;
  /** Scheme and host of the portal; where files are sent to; where the pool's pages are. */
  origin: string;
  evidenceOrigin: string;
  localLogins?: () => Promise<readonly LocalLogin[]>;
};
