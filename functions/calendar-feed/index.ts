import { makeCalendarFeed } from '../deps.ts';
import { httpFunction } from '../http/function.ts';
import { feedRouter } from './router.ts';

const ports = makeCalendarFeed();

export const handler = httpFunction((log) => feedRouter(ports, log));
