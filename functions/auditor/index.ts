import { makeAuditor } from '../deps.ts';
import { personaFunction } from '../http/function.ts';
import { auditor } from './routes.ts';

export const handler = personaFunction(auditor, makeAuditor());
