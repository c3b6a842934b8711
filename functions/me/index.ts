import { makeMe } from '../deps.ts';
import { personaFunction } from '../http/function.ts';
import { me } from './routes.ts';

export const handler = personaFunction(me, makeMe());
