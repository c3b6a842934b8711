import { makeAdministration } from '../deps.ts';
import { personaFunction } from '../http/function.ts';
import { administration } from './routes.ts';

export const handler = personaFunction(administration, makeAdministration());
