import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { html } from 'hono/html';
import * as z from 'zod/mini';
import type { Login } from './logins.ts';

const words = {
  ar: {
    title: 'تسجيل الدخول (محليا)',
    email: 'البريد الإلكتروني',
    password: 'كلمة السر',
    enter: 'الدخول',
    wrong: 'البريد أو كلمة السر غير صحيح.',
    people: 'حسابات هذه النسخة المحلية',
  },
  fr: {
    title: 'Connexion (locale)',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    enter: 'Se connecter',
    wrong: 'Adresse ou mot de passe incorrect.',
    people: 'Comptes de cette installation locale',
  },
  en: {
    title: 'Sign in (local)',
    email: 'E-mail address',
    password: 'Password',
    enter: 'Sign in',
    wrong: 'Wrong address or password.',
    people: 'Logins of this local copy',
  },
} as const;

const text = z._default(z.string(), '');
const Asked = z.object({
  client_id: text,
  redirect_uri: text,
  response_type: text,
  code_challenge: text,
  code_challenge_method: text,
  scope: text,
  state: text,
  username: text,
  login_hint: text,
  lang: z.catch(z.enum(['ar', 'fr', 'en']), 'fr'),
});

/**
 * The user pool's login page, as far as a local copy needs one: `cognito-local` has a bare one that escapes nothing. It offers the logins
 * that were made here, with their passwords; nobody but this machine can see it.
 */
export function withLoginPage(answer: RequestListener, logins: () => readonly Login[]): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/logins.json') return sendLogins(response, logins());
    if (url.pathname === '/oauth2/authorize')
      replacePage(request, response, async (sent) =>
        loginPage({ ...Object.fromEntries(url.searchParams), ...sent }, request.method === 'POST', logins()),
      );
    answer(request, response);
  };
}

function sendLogins(response: ServerResponse, logins: readonly Login[]): void {
  const offered = logins.flatMap(({ email, groups: [role] }) => (role === undefined ? [] : [{ email, role }]));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(offered));
}

/** Lets Cognito judge the request, and answers with our page where it would answer with its own. */
function replacePage(
  request: IncomingMessage,
  response: ServerResponse,
  make: (sent: object) => Promise<string>,
): void {
  const end = response.end.bind(response) as (chunk?: unknown) => ServerResponse;
  const replaced = (chunk?: unknown) => {
    const isPage = response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html');
    if (!isPage) return end(chunk);
    const { body } = request as IncomingMessage & { body?: object };
    void make(body ?? {}).then((text) => {
      const page = Buffer.from(text);
      response.removeHeader('etag');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-length', page.length);
      end(page);
    });
    return response;
  };
  response.end = replaced as typeof response.end;
}

const style =
  'body{font:1rem/1.7 system-ui,Tahoma,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#17211d}label{display:block;margin-block:.75rem}input{display:block;font:inherit;width:100%;box-sizing:border-box;padding:.5rem}button{font:inherit;padding:.5rem 1.25rem;background:#0b5d44;color:#fff;border:0;border-radius:6px}.wrong{color:#9b1c1c}';

async function loginPage(sent: object, isRefused: boolean, logins: readonly Login[]): Promise<string> {
  const { lang, username, login_hint: hint, ...asked } = Asked.parse(sent);
  const said = words[lang];
  const chosen = username || hint;
  const known = logins.find(({ email }) => email === chosen);
  const page = await html`<!doctype html>
    <html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${said.title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>${said.title}</h1>
          ${isRefused ? html`<p class="wrong" role="alert">${said.wrong}</p>` : ''}
          <form method="post" action="/oauth2/authorize">
            ${Object.entries({ ...asked, lang }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
            <label
              >${said.email} <input type="email" name="username" dir="ltr" value="${chosen}" required autofocus
            /></label>
            <label
              >${said.password}
              <input type="password" name="password" dir="ltr" value="${known?.password ?? ''}" required
            /></label>
            <button>${said.enter}</button>
          </form>
          <h2>${said.people}</h2>
          <ul>
            ${logins.map(({ email, password, groups }) => html`<li><bdi>${email}</bdi> · <bdi>${groups.join(', ')}</bdi> · <code>${password}</code></li>`)}
          </ul>
        </main>
      </body>
    </html>`;
  return page.toString();
}
