import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { frameTexts as t } from '../../shared/i18n/portal/frame.ts';
import type { PortalDeps } from './deps.ts';
import type { Outcome, Visit } from './page.ts';
import { RefusedPage, SessionOverPage, SignedOutPage } from './pages/outcome.tsx';
import { pageHeaders } from './policy.ts';
import type { Redirect } from './session/routes.ts';
import { Layout } from './view/layout.tsx';
import { saidOf } from './view/problem.tsx';

/** Turns what pages come to into what goes to the browser. */
export type Answering = {
  page(visit: Visit, title: string, content: Child, status?: number): Promise<Response>;
  outcome(visit: Visit, outcome: Outcome): Promise<Response>;
  redirect(redirect: Redirect): Response;
  /**
   * On to the pool's pages after signing out. Not a redirect: browsers take one that answers a form for the form's own target, which has to be
   * this site.
   */
  signedOut(visit: Visit, redirect: Redirect): Promise<Response>;
  /** A page that could not be shown; its title is what the API said, if it did. */
  refusal(visit: Visit, status: number, title?: string): Promise<Response>;
  /** The session has ended; after the login the browser is led to `to`. */
  sessionOver(visit: Visit, ended: { isKept: boolean; to: string }): Promise<Response>;
  asset(name: string): Response;
};

export function answeringFor(deps: PortalDeps): Answering {
  const headers = pageHeaders(deps);
  const { assets } = deps;

  const answering: Answering = {
    async page(visit, title, content, status = 200) {
      const document = await html`<!doctype html>${(
          <Layout visit={visit} title={title} assets={assets}>
            {content}
          </Layout>
        )}`;
      return new Response(document.toString(), {
        status,
        headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
      });
    },

    async outcome(visit, outcome) {
      if ('show' in outcome) return answering.page(visit, outcome.title, outcome.show, outcome.status);
      if ('to' in outcome) return answering.redirect({ to: outcome.to, cookies: [] });
      if ('data' in outcome) return Response.json(outcome.data, { status: outcome.status ?? 200, headers });
      if ('file' in outcome) {
        const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(outcome.name)}`;
        const asFile = { 'content-type': outcome.type, 'content-disposition': disposition };
        return new Response(outcome.file, { headers: { ...headers, ...asFile } });
      }
      const { status, title } = outcome.refused;
      if (status === 401) return answering.sessionOver(visit, { isKept: false, to: visit.address });
      return answering.refusal(visit, status, title);
    },

    redirect({ to, cookies }) {
      const response = new Response(null, { status: 303, headers: { ...headers, location: to } });
      for (const cookie of cookies) response.headers.append('set-cookie', cookie);
      return response;
    },

    async signedOut(visit, { to, cookies }) {
      const page = await answering.page(
        { ...visit, session: undefined },
        t.signedOut[visit.language],
        <SignedOutPage to={to} />,
      );
      page.headers.set('refresh', `0; url=${to}`);
      for (const cookie of cookies) page.headers.append('set-cookie', cookie);
      return page;
    },

    refusal: async (visit, status, title = '') =>
      answering.page(
        visit,
        saidOf(status).heading[visit.language],
        <RefusedPage status={status} title={title} />,
        status,
      ),

    sessionOver: async (visit, ended) =>
      answering.page(visit, t.sessionOver[visit.language], <SessionOverPage {...ended} />, 401),

    asset(name) {
      const asset = assets.find(name);
      if (asset === undefined) return new Response(null, { status: 404, headers });
      const cached = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' };
      return new Response(asset.body, { headers: { ...headers, ...cached } });
    },
  };
  return answering;
}
