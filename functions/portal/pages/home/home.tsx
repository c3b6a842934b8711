import type { Role } from '../../../../shared/domain/actors.ts';
import type { Text } from '../../../../shared/forms/text.ts';
import { frameTexts } from '../../../../shared/i18n/portal/frame.ts';
import { homeTexts as t } from '../../../../shared/i18n/portal/home.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { LocalLogin } from '../../deps.ts';
import type { Visit } from '../../page.ts';
import { path } from '../../paths.ts';
import { navigationOf } from '../../view/navigation.ts';
import { Code } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

const told: readonly { role: Role; text: Text }[] = [
  { role: 'holder', text: t.holderText },
  { role: 'coordinator', text: t.coordinatorText },
  { role: 'auditor', text: t.auditorText },
];

/** What this is, whom it is for, and the way in. */
export function HomePage({ visit: { session }, logins }: { visit: Visit; logins: readonly LocalLogin[] }) {
  const { say } = useWords();
  const work = session && navigationOf(session.person.role)[0];
  return (
    <>
      <h1>{say(t.title)}</h1>
      <p class="lead">{say(t.lead)}</p>
      <p>
        {work === undefined ? (
          <a class="button" href={path('/session/login', {})}>
            {say(frameTexts.signIn)}
          </a>
        ) : (
          <a class="button" href={work.to}>
            {say(t.start)}
          </a>
        )}
      </p>
      <h2>{say(t.rolesHeading)}</h2>
      <ul class="cards">
        {told.map(({ role, text }) => (
          <li>
            <strong>{say(roleTexts[role])}</strong> {say(text)}
          </li>
        ))}
      </ul>
      {session === undefined && logins.length > 0 ? <LocalLogins logins={logins} /> : <p>{say(t.noAccount)}</p>}
    </>
  );
}

/** Only the local cloud knows logins to offer. */
function LocalLogins({ logins }: { logins: readonly LocalLogin[] }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="local-logins">
      <h2 id="local-logins">{say(t.localHeading)}</h2>
      <p>{say(t.localText)}</p>
      <ul class="logins">
        {logins.map(({ email, role }) => (
          <li>
            <a href={path('/session/login', {}, { as: email })}>{say(t.signInAs, { who: say(roleTexts[role]) })}</a>{' '}
            <Code>{email}</Code>
          </li>
        ))}
      </ul>
    </section>
  );
}
