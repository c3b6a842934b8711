import { makeMailEvents } from '../deps.ts';
import { workFunction } from '../work-function.ts';
import { takeIn } from './take-in.ts';

const ports = makeMailEvents();

export const handler = workFunction(async (event: unknown, { log }) => takeIn(ports, event, log));
