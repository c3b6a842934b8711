import { makeAuditor } from '../deps.ts';
import { httpFunction } from '../http/function.ts';
import { routes } from './routes.ts';

export const handler = httpFunction({ roles: ['auditor'], routes, deps: makeAuditor() });
