import * as z from 'zod/mini';
import { closeFeed, openFeed } from '../../shared/app/calendar-feed.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { Language } from '../../shared/forms/text.ts';
import type { Clock, Directory, FeedStore, Person, Secrets } from '../../shared/ports.ts';
import { Nothing } from '../http/inputs.ts';
import { get, type Persona, post, put, type Reply } from '../http/route.ts';
import { under } from '../http/under.ts';

export type MeDeps = {
  directory: Pick<Directory, 'find' | 'change'>;
  feeds: FeedStore;
  secrets: Secrets;
  clock: Clock;
  portalOrigin: string;
};

/** What everybody may ask for, about herself only: whose profile it is stands in the token, never in the request. */
export const me: Persona<MeDeps> = {
  roles: ['holder', 'coordinator', 'fund_manager', 'auditor', 'administrator'],
  routes: under('/v1/me', [
    get(
      '',
      'read-profile',
      Nothing,
      async ({ directory }: MeDeps, { actor }) => known(await directory.find(actor.id)),
      {
        summary: 'Read one’s own profile',
        answer: 'Person',
      },
    ),
    put(
      '/language',
      'change-profile',
      z.strictObject({ language: Language }),
      async (deps: MeDeps, { actor, input }) => change(deps, actor.id, input),
      { summary: 'Choose the language of one’s mails and pages', answer: 'Person' },
    ),
    put(
      '/digests',
      'change-profile',
      z.strictObject({ digests: z.boolean() }),
      async (deps: MeDeps, { actor, input }) => change(deps, actor.id, input),
      {
        summary: 'Choose whether to get the weekly digest; reminders and decisions come in any case',
        answer: 'Person',
      },
    ),
    get(
      '/calendar-feed',
      'keep-calendar-feed',
      Nothing,
      async ({ feeds }: MeDeps, { actor }) => {
        const feed = await feeds.find(actor.id);
        return { ok: true, body: feed === undefined ? {} : { since: feed.since } };
      },
      { summary: 'Ask whether one’s due dates can be subscribed to', answer: 'CalendarFeed' },
    ),
    post(
      '/calendar-feed',
      'keep-calendar-feed',
      Nothing,
      async (deps: MeDeps, { actor }) => ({ ok: true, body: { address: await openFeed(deps, actor.id) } }),
      {
        summary: 'Get a secret address of one’s due dates for calendars; the one before stops working',
        answer: 'CalendarFeedAddress',
        status: 201,
      },
    ),
    post(
      '/calendar-feed/revocations',
      'keep-calendar-feed',
      Nothing,
      async (deps: MeDeps, { actor }) => {
        await closeFeed(deps, actor.id);
        return { ok: true, body: {} };
      },
      { summary: 'Revoke that address', answer: 'CalendarFeed', status: 201 },
    ),
  ]),
};

async function change(
  { directory }: MeDeps,
  id: PersonId,
  changes: Parameters<Directory['change']>[1],
): Promise<Reply<Person>> {
  return known(await directory.change(id, changes));
}

/** The first administrator is made in the user pool alone: an account can be without a profile. */
function known(person: Person | undefined): Reply<Person> {
  return person === undefined ? { ok: false, refusal: { code: 'profile.none' } } : { ok: true, body: person };
}
