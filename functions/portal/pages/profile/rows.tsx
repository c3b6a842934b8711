import type { Role } from '../../../../shared/domain/actors.ts';
import { profileTexts as t } from '../../../../shared/i18n/portal/profile.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import { ProfilePage } from './profile.tsx';

const everybody: readonly Role[] = ['holder', 'coordinator', 'fund_manager', 'auditor', 'administrator'];
const subscribers: readonly Role[] = ['holder', 'coordinator'];

async function show({ api, session, person, language, query }: Call, address?: string): Promise<Outcome> {
  const hasCalendar = subscribers.includes(person.role);
  const [profile, feed] = await Promise.all([
    api.get('Person', '/v1/me'),
    hasCalendar ? api.get('CalendarFeed', '/v1/me/calendar-feed') : undefined,
  ]);
  // The first administrator of a deployment has an account and no profile yet.
  if (!profile.ok && profile.problem.rule !== 'profile.none') return { refused: profile.problem };
  if (feed?.ok === false) return { refused: feed.problem };
  const known = { profile: profile.ok ? profile.body : undefined, feed: feed?.body, address };
  const isDone = query.get('done') === 'saved';
  return { title: t.title[language], show: <ProfilePage session={session} {...known} isDone={isDone} /> };
}

export const profileRows = [
  page('/profile', everybody, async (call) => show(call)),

  form('/profile/digests', everybody, async ({ api, form: sent }) => {
    const changed = await api.put('Person', '/v1/me/digests', { digests: sent.text('digests') === 'yes' });
    return changed.ok ? { to: path('/profile', {}, { done: 'saved' }) } : { refused: changed.problem };
  }),

  /** The address is shown this once: nothing but its hash is kept anywhere. */
  form('/profile/calendar-feed', subscribers, async (sent) => {
    const made = await sent.api.post('CalendarFeedAddress', '/v1/me/calendar-feed', {});
    return made.ok ? show(sent, made.body.address) : { refused: made.problem };
  }),

  form('/profile/calendar-feed/revocation', subscribers, async ({ api }) => {
    const revoked = await api.post('CalendarFeed', '/v1/me/calendar-feed/revocations', {});
    return revoked.ok ? { to: path('/profile', {}, { done: 'saved' }) } : { refused: revoked.problem };
  }),
];
