import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { Role } from '../../shared/domain/actors.ts';
import type { Clock, SessionStore } from '../../shared/ports.ts';
import { openApi } from './api.ts';
import { readAssets } from './assets.ts';
import type { PortalDeps } from './deps.ts';
import { openLogin } from './session/login.ts';
import { safeIn } from './session/safe.ts';

export type PortalSettings = {
  sessions: SessionStore;
  clock: Clock;
  origin: string;
  evidenceOrigin: string;
  issuer: string;
  clientId: string;
  /** Where the local cloud tells its logins. */
  localLogins: string | undefined;
};

const LocalLogins = z.array(z.object({ email: z.string(), role: Role }));

/** The portal with everything that it needs; its style, fonts and script stand in a folder beside the bundle. */
export function openPortal({ sessions, clock, localLogins, ...settings }: PortalSettings, assets: URL): PortalDeps {
  const { origin, evidenceOrigin } = settings;
  return {
    safe: safeIn(sessions),
    login: openLogin(settings),
    api: (caller) => openApi({ origin }, caller),
    clock,
    assets: readAssets(fileURLToPath(assets)),
    origin,
    evidenceOrigin,
    ...(localLogins !== undefined && {
      localLogins: async () => LocalLogins.parse(await (await fetch(localLogins)).json()),
    }),
  };
}
