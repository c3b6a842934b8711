import type { DynamoDBStreamEvent } from 'aws-lambda';
import { makeMailer } from '../deps.ts';
import { inOrder } from '../in-order.ts';
import { workFunction } from '../work-function.ts';
import { sendQueued } from './send-queued.ts';

const ports = makeMailer();

export const handler = workFunction(async (event: DynamoDBStreamEvent, { log }) =>
  inOrder(event, async (change) => sendQueued(ports, change, log), ports.readChange, log),
);
