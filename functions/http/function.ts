import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { Role } from '../../shared/domain/actors.ts';
import { requestIdOf } from './event.ts';
import { makeRouter } from './router.ts';
import type { Route } from './route.ts';
import { serve } from './serve.ts';

/** The Lambda of a persona: its table behind a router, each invocation with its own log keys. */
export function httpFunction<Deps>(persona: { roles: readonly Role[]; routes: readonly Route<Deps>[]; deps: Deps }) {
  const log = new Logger();
  return middy(serve(makeRouter({ ...persona, log }).fetch)).before(({ event, context }) => {
    log.resetKeys();
    log.addContext(context);
    log.appendKeys({ request: requestIdOf(event) });
  });
}
