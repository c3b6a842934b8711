import { httpFunction } from '../http/function.ts';
import { docsRouter } from './router.ts';

export const handler = httpFunction(docsRouter);
