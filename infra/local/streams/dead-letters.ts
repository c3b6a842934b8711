import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { appendLine, readLines } from '../durable.ts';

export type DeadLetters = {
  /** Puts a message where the queue of this ARN ends on this machine. */
  send: (queueArn: string, message: unknown) => void;
  /** What lies in the queues, by their names. */
  read: () => Record<string, unknown[]>;
};

/** Stands in for the SQS queues that only receive: one JSON-lines file per queue. */
export function openDeadLetters(folder: string): DeadLetters {
  mkdirSync(folder, { recursive: true });
  const fileOf = (queue: string) => join(folder, `${queue}.jsonl`);
  return {
    send: (queueArn, message) => appendLine(fileOf(queueArn.split(':').at(-1) ?? 'unnamed'), message),
    read: () => {
      const queues = readdirSync(folder).map((file) => file.replace(/\.jsonl$/, ''));
      return Object.fromEntries(queues.map((queue) => [queue, readLines(fileOf(queue))]));
    },
  };
}
