import { makePortal } from '../deps.ts';
import { httpFunction } from '../http/function.ts';
import { largestForm } from './sent-form.ts';
import { openPortal } from './open-portal.ts';
import { portalRouter } from './router.tsx';

const deps = openPortal(makePortal(), new URL('./assets', import.meta.url));

// Forms with files come in base64, which is a third longer.
export const handler = httpFunction((log) => portalRouter(deps, log), Math.ceil(largestForm * 1.4));
