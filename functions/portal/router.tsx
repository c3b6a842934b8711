import { Hono } from 'hono/tiny';
import { frameTexts as t } from '../../shared/i18n/portal/frame.ts';
import { homeTexts } from '../../shared/i18n/portal/home.ts';
import type { Log } from '../http/log.ts';
import type { Bindings } from '../http/serve.ts';
import { answeringFor } from './answering.tsx';
import type { PortalDeps } from './deps.ts';
import { type Entered, entrance } from './entering.tsx';
import type { PageRow } from './page.ts';
import { HomePage } from './pages/home/home.tsx';
import { KeptPage } from './pages/home/kept.tsx';
import { LoginFailedPage } from './pages/outcome.tsx';
import { rows } from './pages/rows.ts';
import { ownFields, sentForm, type SentForm } from './sent-form.ts';
import { doneCookie, writeCookie } from './session/cookies.ts';
import { beginLogin, chooseLanguage, discardKept, endSession, finishLogin } from './session/routes.ts';

/** The portal: pages and forms of the table, the session's own, and what pages load. */
export function portalRouter(deps: PortalDeps, log: Log): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  const answering = answeringFor(deps);
  const { entering, sending } = entrance(deps, answering, log);

  const onRow = async (row: PageRow, { c, visit }: Entered, form: SentForm): Promise<Response> => {
    const { session, language } = visit;
    if (session === undefined) return answering.sessionOver(visit, { isKept: false, to: visit.address });
    const { person, token } = session;
    if (!row.roles.includes(person.role)) return answering.refusal(visit, 404);
    const api = deps.api({ token, role: person.role, language });
    const guard = { once: form.answer(ownFields.once), seen: form.answer(ownFields.seen) };
    const accepts = c.req.header('accept') ?? '';
    const call = { ...visit, session, person, api, form, guard, accepts, parameters: c.req.param() };
    const outcome = await row.answer(call);
    const answered = await answering.outcome(visit, outcome);
    // What a script kept of this form on the device is sent now, and can go.
    if (guard.once !== undefined && 'to' in outcome && /[?&]done=/.test(outcome.to))
      answered.headers.append('set-cookie', writeCookie(doneCookie, guard.once, 60));
    return answered;
  };

  app.get('/assets/:version/:name', (c) => answering.asset(c.req.param('name')));
  app.get(
    '/',
    entering(async ({ visit }) => {
      const logins = visit.session === undefined ? await deps.localLogins?.() : undefined;
      return answering.page(visit, homeTexts.title[visit.language], <HomePage visit={visit} logins={logins ?? []} />);
    }),
  );
  app.get(
    '/session/login',
    entering(async ({ visit }) => answering.redirect(await beginLogin(deps, visit))),
  );
  app.get(
    '/session/callback',
    entering(async ({ c, door, visit }) => {
      const entered = await finishLogin(deps, door, { request: c.req.raw, visit });
      if (entered !== undefined) return answering.redirect(entered);
      return answering.page(visit, t.loginFailed[visit.language], <LoginFailedPage />, 400);
    }),
  );
  app.get(
    '/session/kept',
    entering(async ({ visit: { session, ...visit } }) => {
      if (session?.kept === undefined) return answering.redirect({ to: '/', cookies: [] });
      const page = <KeptPage session={session} kept={session.kept} />;
      return answering.page({ ...visit, session }, t.keptHeading[visit.language], page);
    }),
  );
  app.post(
    '/session/kept',
    sending(async ({ door }) => answering.redirect(await discardKept(deps, door))),
  );
  app.post(
    '/session/end',
    sending(async ({ door, visit }) => answering.signedOut(visit, await endSession(deps, door))),
  );
  app.post(
    '/language',
    sending(async ({ door }, form) => answering.redirect(await chooseLanguage(deps, door, form))),
  );
  for (const row of rows) {
    const address = row.path.replaceAll(/\{(\w+)\}/g, ':$1');
    if (row.method === 'POST')
      app.post(
        address,
        sending(async (entered, form) => onRow(row, entered, form)),
      );
    else
      app.get(
        address,
        entering(async (entered) => onRow(row, entered, sentForm(new FormData()))),
      );
  }
  app.notFound(entering(async ({ visit }) => answering.refusal(visit, 404)));
  return app;
}
