import { randomBytes } from 'node:crypto';
import type { Secrets } from '../../ports.ts';

/** 192 random bits as 32 letters, digits, `-` and `_`. */
export const systemSecrets: Secrets = { make: () => randomBytes(24).toString('base64url') };
