import { Hono } from 'hono/tiny';
import { securityHeaders } from '../http/security-headers.ts';
import { openApi } from './openapi.ts';
import { docsPage, pagePolicy } from './page.ts';

/** What anybody may read: the description of the API, and that it is up. Neither holds anything of a case. */
export function docsRouter(): Hono {
  const app = new Hono();
  const cached = { ...securityHeaders, 'cache-control': 'public, max-age=300' };
  app.get('/openapi.json', (c) => c.json(openApi(), 200, cached));
  app.get('/docs', async (c) => c.html(await docsPage(), 200, { ...cached, 'content-security-policy': pagePolicy }));
  app.get('/health', (c) => c.json({ status: 'up' }, 200, securityHeaders));
  app.notFound((c) =>
    c.json(
      { type: '/problems/path.unknown', title: 'There is no such address.', status: 404, rule: 'path.unknown' },
      404,
      { ...securityHeaders, 'content-type': 'application/problem+json' },
    ),
  );
  return app;
}
