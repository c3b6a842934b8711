import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AwsError } from '../aws-json.ts';
import { readJson } from '../durable.ts';
import { LocalFault, messageOf } from '../fault.ts';
import type { Functions } from '../functions/functions.ts';
import type { Log } from '../log.ts';
import type { Template } from '../template/template.ts';
import { type Bell, makeBell } from './bell.ts';
import type { DeadLetters } from './dead-letters.ts';
import { listShards, type Shard } from './records.ts';
import { Checkpoints, MappingProperties, readShard, type Reading } from './shard.ts';

export type MappingsOptions = {
  template: Template;
  /** DynamoDB Local, and its streams by the ARN that the template gives. */
  endpoint: string;
  streams: ReadonlyMap<string, string>;
  functions: Functions;
  deadLetters: DeadLetters;
  /** Where checkpoints are kept. */
  folder: string;
  log: Log;
};

export type Mappings = {
  /** Looks for records now instead of at the next poll. */
  nudge: () => void;
  /** Reads no more; what is being delivered is delivered again after the next start. */
  stop: () => void;
};

/** Polls while nothing happens; a nudge comes whenever a function ends, and most writes are by functions. */
const idlePoll = 400;
/** A record may come a moment after the write that made it: keep looking closely for a while. */
const busyPoll = 40;
const busyFor = 400;
/** Nobody splits shards here; DynamoDB Local closes one after some hours. */
const shardsKnownFor = 5000;

/** Runs the template's stream mappings: each shard in order, from a checkpoint on disk that moves only behind what was handled. */
export function startMappings({ template, folder, ...options }: MappingsOptions): Mappings {
  mkdirSync(folder, { recursive: true });
  const end = new AbortController();
  const bell = makeBell();
  options.functions.onEnd(bell.ring);
  template
    .ofType('AWS::Lambda::EventSourceMapping', MappingProperties)
    .filter(({ properties }) => properties.Enabled)
    .forEach(({ id, properties }) => {
      const stream = options.streams.get(properties.EventSourceArn);
      if (stream === undefined)
        throw new LocalFault(`${id} reads from ${properties.EventSourceArn}; only table streams are there locally.`);
      const reading = { ...options, mapping: properties, stream, file: join(folder, `${id}.json`), signal: end.signal };
      void runMapping(reading, bell, options.log);
    });
  return {
    nudge: bell.ring,
    stop() {
      end.abort(new Error('The local cloud stops'));
      bell.ring();
    },
  };
}

async function runMapping(reading: Reading, bell: Bell, log: Log): Promise<void> {
  const { endpoint, stream, file, signal, mapping } = reading;
  const saved = Checkpoints.safeParse(readJson(file));
  // A table that was made anew has new shards; checkpoints of old ones are left behind.
  const checkpoints: Checkpoints = saved.success ? saved.data : {};
  const iterators = new Map<string, string>();
  let lastRecords = 0;
  let shards: Shard[] = [];
  let listed = -Infinity;
  const isStopped = () => signal.aborted;
  while (!isStopped()) {
    try {
      if (performance.now() - listed > shardsKnownFor) {
        shards = await listShards(endpoint, stream);
        listed = performance.now();
      }
      // A child shard holds what came after its parent's records.
      const open = shards.filter(
        ({ id, parent }) =>
          checkpoints[id]?.isDone !== true &&
          (parent === undefined ||
            checkpoints[parent]?.isDone === true ||
            !shards.some((shard) => shard.id === parent)),
      );
      const counts = await Promise.all(open.map(({ id }) => readShard(reading, id, checkpoints, iterators)));
      // Its children may be read now.
      if (open.some(({ id }) => checkpoints[id]?.isDone === true)) listed = -Infinity;
      if (counts.some((count) => count > 0)) {
        lastRecords = performance.now();
        continue;
      }
    } catch (thrown) {
      if (isStopped()) return;
      iterators.clear();
      listed = -Infinity;
      if (!isExpected(thrown)) log.warn('streams', `${mapping.FunctionName}: ${messageOf(thrown)}`);
    }
    const isBusy = performance.now() - Math.max(lastRecords, bell.lastRing()) < busyFor;
    await bell.wait(isBusy ? busyPoll : idlePoll);
  }
}

function isExpected(thrown: unknown): boolean {
  return thrown instanceof AwsError && /ExpiredIterator|TrimmedDataAccess/.test(thrown.type);
}
