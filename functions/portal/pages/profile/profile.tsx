import { profileTexts as t } from '../../../../shared/i18n/portal/profile.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Checkbox } from '../../view/fields.tsx';
import { Code, Fact, Facts, Notice } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = {
  session: Session;
  profile: AnswerOf<'Person'> | undefined;
  feed: AnswerOf<'CalendarFeed'> | undefined;
  /** A calendar address that was made just now. */
  address: string | undefined;
  isDone: boolean;
};

/** What somebody chooses for herself: language, digests, her due dates in her calendar. */
export function ProfilePage({ session, profile, feed, address, isDone }: Props) {
  const { say } = useWords();
  const { person } = session;
  return (
    <>
      <h1>{say(t.title)}</h1>
      {isDone && (
        <Notice kind="done">
          <p>{say(t.saved)}</p>
        </Notice>
      )}
      <Facts>
        <Fact term={say(t.name)}>
          <bdi>{person.name}</bdi>
        </Fact>
        <Fact term={say(t.role)}>{say(roleTexts[person.role])}</Fact>
        {profile?.email !== undefined && (
          <Fact term={say(t.email)}>
            <Code>{profile.email}</Code>
          </Fact>
        )}
      </Facts>
      <p class="help">{say(t.correct)}</p>
      <h2>{say(t.language)}</h2>
      <p>{say(t.languageHelp)}</p>
      {person.role === 'coordinator' && profile !== undefined && (
        <Digests session={session} digests={profile.digests !== false} />
      )}
      {feed !== undefined && <Calendar session={session} feed={feed} address={address} />}
    </>
  );
}

function Digests({ session, digests }: { session: Session; digests: boolean }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="digests-heading">
      <h2 id="digests-heading">{say(t.digests)}</h2>
      <p>{say(t.digestsHelp)}</p>
      <ActionForm session={session} action={path('/profile/digests', {})}>
        <Checkbox name="digests" label={say(t.wanted)} checked={digests} />
        <button class="second">{say(t.save)}</button>
      </ActionForm>
    </section>
  );
}

function Calendar({
  session,
  feed,
  address,
}: {
  session: Session;
  feed: AnswerOf<'CalendarFeed'>;
  address: string | undefined;
}) {
  const { say, instant } = useWords();
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{say(t.calendar)}</h2>
      <p>{say(t.calendarHelp)}</p>
      {address !== undefined && (
        <Notice kind="done">
          <p>{say(t.calendarShown)}</p>
          <p class="address">
            <Code>{address}</Code>
          </p>
        </Notice>
      )}
      <p>{feed.since === undefined ? say(t.calendarNone) : say(t.calendarSince, { at: instant(feed.since) })}</p>
      <div class="buttons">
        <ActionForm session={session} action={path('/profile/calendar-feed', {})}>
          <button class="second">{say(feed.since === undefined ? t.calendarMake : t.calendarRenew)}</button>
        </ActionForm>
        {feed.since !== undefined && (
          <ActionForm session={session} action={path('/profile/calendar-feed/revocation', {})}>
            <button class="plain">{say(t.calendarRevoke)}</button>
          </ActionForm>
        )}
      </div>
    </section>
  );
}
