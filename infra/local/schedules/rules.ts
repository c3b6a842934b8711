import * as z from 'zod/mini';
import type { Functions } from '../functions/functions.ts';
import type { Log } from '../log.ts';
import { matches } from '../pattern.ts';
import type { DeadLetters } from '../streams/dead-letters.ts';
import type { Template } from '../template/template.ts';
import { callTarget, Target } from './target.ts';

const RuleProperties = z.object({
  EventPattern: z.optional(z.record(z.string(), z.unknown())),
  State: z._default(z.literal(['ENABLED', 'DISABLED']), 'ENABLED'),
  Targets: z._default(z.array(Target), []),
});

export type RulesOptions = { template: Template; functions: Functions; deadLetters: DeadLetters; log: Log };
export type Rules = { publish: (event: Record<string, unknown>) => void; stop: () => void };

/** The event bus with the template's rules that have a pattern: an event that matches goes to the rule's targets, one after the other. */
export function startRules(options: RulesOptions): Rules {
  const end = new AbortController();
  const rules = options.template
    .ofType('AWS::Events::Rule', RuleProperties)
    .filter(({ properties }) => properties.EventPattern !== undefined && properties.State === 'ENABLED');
  let queue = Promise.resolve();
  return {
    publish(event) {
      for (const { id, properties } of rules) {
        if (!matches(properties.EventPattern, event)) continue;
        for (const target of properties.Targets) {
          const detail = target.Input === undefined ? event : (JSON.parse(target.Input) as unknown);
          queue = queue.then(() =>
            end.signal.aborted ? undefined : callTarget(id, target, detail, options, end.signal),
          );
        }
      }
    },
    stop: () => end.abort(new Error('The local cloud stops')),
  };
}
