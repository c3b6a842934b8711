import type { DynamoDBStreamEvent } from 'aws-lambda';
import { makeOutbox } from '../deps.ts';
import { inOrder } from '../in-order.ts';
import { workFunction } from '../work-function.ts';
import { relayChange } from './relay-change.ts';

const ports = makeOutbox();

export const handler = workFunction(async (event: DynamoDBStreamEvent, { log }) =>
  inOrder(event, async (change) => relayChange(ports, change, log), ports.readChange, log),
);
