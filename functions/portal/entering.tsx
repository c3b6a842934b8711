import type { Context } from 'hono';
import { localDateOf } from '../../shared/domain/calendar.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import { frameTexts as t } from '../../shared/i18n/portal/frame.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import type { Log } from '../http/log.ts';
import type { Bindings } from '../http/serve.ts';
import type { Answering } from './answering.tsx';
import type { PortalDeps } from './deps.ts';
import type { Visit } from './page.ts';
import { StaleFormPage } from './pages/outcome.tsx';
import { ownFields, readForm, sentForm, type SentForm } from './sent-form.ts';
import { type AtDoor, atDoor } from './session/enter.ts';
import { isFromHere, isOfSession } from './session/form-token.ts';

type PortalContext = Context<{ Bindings: Bindings }>;

/** A request whose sender has been looked at. */
export type Entered = { c: PortalContext; door: AtDoor; visit: Visit };
type Handle<Given extends unknown[]> = (...given: Given) => Promise<Response>;

/** What every request goes through before its page. */
export function entrance(deps: PortalDeps, answering: Answering, log: Log) {
  /** Looks who comes, and answers even when something fails. */
  const entering =
    (handle: Handle<[Entered]>) =>
    async (c: PortalContext): Promise<Response> => {
      const visit = visitOf(c, localDateOf(currentProgramme.calendar, deps.clock.now()));
      try {
        const door = await atDoor(deps, c.req.raw, visit.now);
        return await handle({ c, door, visit: { ...visit, language: door.language, session: door.session } });
      } catch (fault) {
        const error = fault instanceof Error ? fault : new Error(typeof fault);
        log.error('page.failed', { fault: error.name, stack: error.stack });
        return answering.refusal(visit, 500);
      }
    };

  /** Reads a form and looks whether it is of the session; a form of a session that has ended is kept until its sender is back. */
  const sending = (handle: Handle<[Entered, SentForm]>) =>
    entering(async (entered) => {
      const { c, door, visit } = entered;
      const fields = await readForm(c.req.raw);
      if (fields === undefined) return answering.refusal(visit, 413);
      const form = sentForm(fields);
      const owner = door.session ?? door.ended;
      if (!isFromHere(c.req.raw, deps.origin) || (owner !== undefined && !isOfSession(form, owner)))
        return answering.page(visit, t.staleForm[visit.language], <StaleFormPage />, 403);
      if (door.ended !== undefined && door.secret !== undefined) {
        await deps.safe.save(door.secret, { ...door.ended, kept: keptOf(visit.address, fields) });
        return answering.sessionOver(visit, { isKept: true, to: '/' });
      }
      const answered = await onceKept(entered, async (now) => handle(now, form));
      const { session, secret } = door;
      if (answered.status !== 401 || session === undefined || secret === undefined) return answered;
      // The session lives, but the API takes its token no more: a login mends that, and the form waits for it.
      await deps.safe.save(secret, { ...session, kept: keptOf(visit.address, fields) });
      return answering.sessionOver(visit, { isKept: true, to: '/' });
    });

  /** A kept form that is sent at last need not be kept any longer, unless something fails. */
  const onceKept = async (entered: Entered, handle: Handle<[Entered]>): Promise<Response> => {
    const { door, visit } = entered;
    const { session, secret } = door;
    if (session?.kept?.path !== visit.address || secret === undefined) return handle(entered);
    const { kept: _, ...rest } = session;
    await deps.safe.save(secret, rest);
    try {
      return await handle({ ...entered, door: { ...door, session: rest }, visit: { ...visit, session: rest } });
    } catch (fault) {
      await deps.safe.save(secret, session);
      throw fault;
    }
  };

  return { entering, sending };
}

function visitOf(c: PortalContext, today: LocalDate): Visit {
  const url = new URL(c.req.url);
  return {
    language: 'fr',
    address: url.pathname + url.search,
    query: url.searchParams,
    now: c.env.event.requestContext.timeEpoch,
    today,
    session: undefined,
  };
}

/** What a form held, but for its token, which is the ended session's, and for files. */
function keptOf(path: string, fields: FormData) {
  const texts = [...fields.entries()].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== ownFields.token,
  );
  return { path, fields: texts };
}
