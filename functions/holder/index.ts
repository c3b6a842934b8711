import { makeHolder } from '../deps.ts';
import { httpFunction } from '../http/function.ts';
import { routes } from './routes.ts';

export const handler = httpFunction({ roles: ['holder'], routes, deps: makeHolder() });
