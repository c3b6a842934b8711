import { makeWorkflow } from '../deps.ts';
import { workFunction } from '../work-function.ts';
import { runTask } from './run-task.ts';

const ports = makeWorkflow();

export const handler = workFunction(async (payload: unknown, { log }) => runTask(ports, payload, log));
