import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import { requestIdOf } from './event.ts';
import type { Log } from './log.ts';
import type { Persona } from './route.ts';
import { makeRouter, type Router } from './router.ts';
import { serve } from './serve.ts';

/** The Lambda of a persona: its table behind a router. */
export function personaFunction<Deps>(persona: Persona<Deps>, deps: Deps) {
  return httpFunction((log) => makeRouter(persona, deps, log));
}

/** A router as a Lambda; each invocation has its own log keys. */
export function httpFunction(make: (log: Log) => Pick<Router, 'fetch'>, mostOfBody?: number) {
  const log = new Logger();
  return middy(serve(make(log).fetch, mostOfBody)).before(({ event, context }) => {
    log.resetKeys();
    log.addContext(context);
    log.appendKeys({ request: requestIdOf(event) });
  });
}
