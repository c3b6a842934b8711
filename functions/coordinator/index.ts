import { makeCoordinator } from '../deps.ts';
import { personaFunction } from '../http/function.ts';
import { coordinator } from './routes.ts';

export const handler = personaFunction(coordinator, makeCoordinator());
