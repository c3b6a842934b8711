import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { Role } from '../../shared/domain/actors.ts';
import { permissions, type Relation } from '../../shared/domain/permissions.ts';
import { administrationRefusalTexts } from '../../shared/i18n/administration-refusals.ts';
import { requestRefusalTexts } from '../../shared/i18n/request-refusals.ts';
import { refusalTexts } from '../../shared/i18n/refusals.ts';
import { roleTexts } from '../../shared/i18n/roles.ts';
import { statusOf } from '../http/refusal.ts';
import { exampleOf } from './examples.ts';
import { allowedIn, personas, type Row } from './personas.ts';
import { asJsonSchema } from './schemas.ts';

const style = `
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h2 { margin-top: 3rem; border-bottom: 2px solid #0b6e4f; }
h3 { margin-top: 2rem; font-size: 1rem; }
h3 code { font-size: 1rem; }
pre { background: #f4f4f2; padding: 0.75rem; overflow: auto; font-size: 0.85rem; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; border-bottom: 1px solid #ddd; }
`;

/** The page loads nothing and runs nothing; only its own style is let in, by its hash. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The API for people to read, from the rows that the routers are made from. */
export function docsPage() {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Mouakaba: the API</title>
        ${styleElement}
      </head>
      <body>
        <h1>Mouakaba: the API</h1>
        <p>
          Made from the same tables as the routers; for programs there is <a href="/openapi.json">openapi.json</a>. Send
          the ID token of the user pool as <code>Authorization: Bearer …</code>. Every write takes an
          <code>Idempotency-Key</code>, so that a repetition does nothing twice, and as <code>If-Match</code> the ETag
          that was read, so that nobody acts on a page that has gone stale. Lists come in pages: pass
          <code>next</code> on as <code>cursor</code>.
        </p>
        <nav>
          <ul>
            ${personas.map(({ name, roles }) => html`<li><a href="#${name}">/v1/${name}</a>: for ${roles.join(' and ')}</li>`)}
            <li><a href="#duties">Who may do what</a></li>
            <li><a href="#problems">Problems</a></li>
          </ul>
        </nav>
        ${personas.map(
          ({ name, roles, routes }) =>
            html`<h2 id="${name}">/v1/${name}</h2>
              ${routes.map((row) => section(row, allowedIn(roles, row)))}`,
        )}
        <h2 id="duties">Who may do what</h2>
        <p>
          The separation of duties, from the one policy that every request is judged by: in each column what a role must
          be to a project. Where there is nothing, the role may not, whatever the project and its stage. Who did a thing
          may also be barred from approving it: those rules look at persons, and are among the problems below.
        </p>
        <table>
          <thead>
            <tr>
              <th>action</th>
              ${Role.options.map((role) => html`<th>${roleTexts[role].en}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${duties().map(
              ({ action, cells }) =>
                html`<tr>
                  <td><code>${action}</code></td>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
        <h2 id="problems">Problems</h2>
        <p>
          Refusals are <code>application/problem+json</code> (RFC 9457) with these rules; the title comes in the
          language of <code>Accept-Language</code> (ar, fr, en).
        </p>
        <table>
          <thead>
            <tr>
              <th>status</th>
              <th>rule</th>
              <th>title</th>
            </tr>
          </thead>
          <tbody>
            ${problems().map(
              ({ status, code, title }) =>
                html`<tr>
                  <td>${status}</td>
                  <td><code>${code}</code></td>
                  <td>${title}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </body>
    </html>`;
}

const styleElement = raw(`<style>${style}</style>`);

function section(row: Row, allowed: string[]) {
  const example = row.takes === 'json' ? exampleOf(row.action) : undefined;
  const { properties = {}, required = [] } = asJsonSchema(row.input, 'input');
  const fields = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
  return html`<h3><code>${row.method} ${row.path}</code></h3>
    <p>
      ${row.summary}. <br />For ${allowed.join(', ')}; answers ${row.status} with a <code>${row.answer}</code>.
      ${fields.length > 0 ? html`<br />Takes ${row.takes === 'query' ? 'in the query' : `as ${row.takes}`}: ${fields.join(', ')}.` : ''}
    </p>
    ${example === undefined ? '' : html`<pre>${JSON.stringify(example, undefined, 2)}</pre>`}`;
}

const relationTexts = {
  own: 'its own',
  assigned: 'assigned',
  'assigned-or-away': 'assigned, also while away',
  any: 'any',
} as const;

/** The policy as a table: every action, every role. */
function duties() {
  return Object.entries(permissions).map(([action, roles]) => {
    const byRole: Partial<Record<Role, Relation>> = roles;
    const cells = Role.options.map((role) => {
      const relation = byRole[role];
      return relation === undefined ? '' : relationTexts[relation];
    });
    return { action, cells };
  });
}

function problems() {
  const titles = new Map(
    Object.entries({ ...refusalTexts, ...requestRefusalTexts, ...administrationRefusalTexts }).map(([code, text]) => [
      code,
      text.en,
    ]),
  );
  return Object.entries(statusOf)
    .map(([code, { status }]) => ({ code, status, title: titles.get(code) }))
    .toSorted((a, b) => a.status - b.status || a.code.localeCompare(b.code, 'en'));
}
