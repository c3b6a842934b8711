import { makeHolder } from '../deps.ts';
import { personaFunction } from '../http/function.ts';
import { holder } from './routes.ts';

export const handler = personaFunction(holder, makeHolder());
