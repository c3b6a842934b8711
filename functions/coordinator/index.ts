import { makeCoordinator } from '../deps.ts';
import { httpFunction } from '../http/function.ts';
import { routes } from './routes.ts';

export const handler = httpFunction({ roles: ['coordinator', 'fund_manager'], routes, deps: makeCoordinator() });
