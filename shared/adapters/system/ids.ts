import { randomInt, randomUUID } from 'node:crypto';
import { CommandId } from '../../domain/ids.ts';
import type { Ids } from '../../ports.ts';

/** Random ids, and full jitter: any whole number of milliseconds from 0 up to and including the most, all equally likely. */
export const systemIds: Ids = {
  commandId: () => CommandId.parse(randomUUID()),
  jitter: (maxMilliseconds) => randomInt(Math.floor(maxMilliseconds) + 1),
};
