import { createHash } from 'node:crypto';
import { Hono } from 'hono/tiny';
import { type FeedPorts, readFeed } from '../../shared/app/calendar-feed.ts';
import type { Log } from '../http/log.ts';
import { securityHeaders } from '../http/security-headers.ts';

/** Calendars that ask more often get what their own cache has. */
const cached = { ...securityHeaders, 'cache-control': 'private, max-age=3600' };

/**
 * The personal calendars. Whoever has the address sees the dates, so it stands in no log: the key is in the query, which API Gateway's access
 * log leaves out, and ours tells only whether there was one.
 */
export function feedRouter(ports: FeedPorts, log: Log): Hono {
  const app = new Hono();
  app.get('/feeds/due-dates.ics', async (c) => {
    const file = await readFeed(ports, c.req.query('key'));
    if (file === undefined) {
      log.info('feed.unknown', {});
      return c.text('There is no such calendar.\n', 404, securityHeaders);
    }
    const etag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`;
    const headers = { ...cached, etag };
    if (c.req.header('if-none-match')?.includes(etag) === true) return c.body(null, 304, headers);
    return c.body(file, 200, {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="due-dates.ics"',
    });
  });
  app.notFound((c) => c.text('There is no such calendar.\n', 404, securityHeaders));
  app.onError((error, c) => {
    log.error('request.failed', { fault: error.name, stack: error.stack });
    return c.text('Please ask again later.\n', 503, { ...securityHeaders, 'retry-after': '600' });
  });
  return app;
}
