import { makeFindings } from '../deps.ts';
import { personaFunction } from '../http/function.ts';
import { findings } from './routes.ts';

export const handler = personaFunction(findings, makeFindings());
