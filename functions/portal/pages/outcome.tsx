import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { path } from '../paths.ts';
import { saidOf } from '../view/problem.tsx';
import { useWords } from '../view/words.tsx';

/** A page that could not be shown, or a form that could not be taken. */
export function RefusedPage({ status, title }: { status: number; title: string }) {
  const { say } = useWords();
  const { heading, text } = saidOf(status);
  return (
    <>
      <h1>{say(heading)}</h1>
      <p>{title || say(text)}</p>
      <p>
        <a href={path('/', {})}>{say(t.back)}</a>
      </p>
    </>
  );
}

/** A form without the token of its session: nothing is done. */
export function StaleFormPage() {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.staleForm)}</h1>
      <p>{say(t.staleFormText)}</p>
    </>
  );
}

/** The session has ended; what was sent meanwhile is kept. */
export function SessionOverPage({ isKept, to }: { isKept: boolean; to: string }) {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.sessionOver)}</h1>
      <p>{say(isKept ? t.keptText : t.sessionOverText)}</p>
      <p>
        <a class="button" href={path('/session/login', {}, { to })}>
          {say(t.signIn)}
        </a>
      </p>
    </>
  );
}

/** The session is over because its owner wished so; a browser goes on by itself to where the pool forgets her too. */
export function SignedOutPage({ to }: { to: string }) {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.signedOut)}</h1>
      <p>
        <a class="button" href={to}>
          {say(t.goOn)}
        </a>
      </p>
    </>
  );
}

export function LoginFailedPage() {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.loginFailed)}</h1>
      <p>{say(t.loginFailedText)}</p>
      <p>
        <a class="button" href={path('/session/login', {})}>
          {say(t.signIn)}
        </a>
      </p>
    </>
  );
}
