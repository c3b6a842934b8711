import type { Child } from 'hono/jsx';
import type { Role } from '../../../shared/domain/actors.ts';
import { Language } from '../../../shared/forms/text.ts';
import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { roleTexts } from '../../../shared/i18n/roles.ts';
import { directionOf, locales } from '../../../shared/i18n/locales.ts';
import type { Assets } from '../assets.ts';
import type { Visit } from '../page.ts';
import { path } from '../paths.ts';
import { ownFields } from '../sent-form.ts';
import { navigationOf } from './navigation.ts';
import { Reader } from './reader.ts';
import { WrittenHere } from './written-here.tsx';
import { languageNames, PageLanguage, useWords } from './words.tsx';

export type PageProps = { visit: Visit; title: string; assets: Assets; children?: Child };

/** A whole page: what stands around `children` is the same everywhere. */
export function Layout({ visit, title, assets, children }: PageProps) {
  const { language } = visit;
  return (
    <PageLanguage.Provider value={language}>
      <Reader.Provider value={visit.session?.person.role}>
        <html lang={locales[language]} dir={directionOf(language)}>
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{`${title} · ${t.product[language]}`}</title>
            <link rel="stylesheet" href={assets.addressOf('style.css')} />
            <link rel="icon" href={assets.addressOf('icon.svg')} type="image/svg+xml" />
            <script type="module" src={assets.addressOf('client.js')} />
          </head>
          <body>
            <Header visit={visit} />
            <main id="content" tabindex={-1}>
              {children}
            </main>
            <Footer />
            <WrittenHere deviceKey={visit.session?.deviceKey} />
          </body>
        </html>
      </Reader.Provider>
    </PageLanguage.Provider>
  );
}

function Header({ visit }: { visit: Visit }) {
  const { say } = useWords();
  const { session } = visit;
  return (
    <header class="site">
      <a class="skip" href="#content">
        {say(t.skip)}
      </a>
      <div class="site-line">
        <a class="brand" href={path('/', {})}>
          {say(t.product)}
        </a>
        {session && <Navigation role={session.person.role} address={visit.address} />}
        <div class="site-end">
          <Languages visit={visit} />
          {session ? <Person visit={visit} session={session} /> : <SignIn to={visit.address} />}
        </div>
      </div>
    </header>
  );
}

function Navigation({ role, address }: { role: Role; address: string }) {
  const { say } = useWords();
  const [here] = address.split('?');
  return (
    <nav aria-label={say(t.navigation)}>
      <ul>
        {navigationOf(role).map(({ to, text }) => (
          <li>
            <a href={to} aria-current={here === to ? 'page' : undefined}>
              {say(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Languages({ visit }: { visit: Visit }) {
  const { say, language } = useWords();
  return (
    <form class="languages" method="post" action={path('/language', {})} aria-label={say(t.languages)}>
      {visit.session && <input type="hidden" name={ownFields.token} value={visit.session.formToken} />}
      <input type="hidden" name="to" value={visit.address} />
      {Language.options.map((name) => (
        <button
          name="language"
          value={name}
          lang={name}
          dir={directionOf(name)}
          aria-current={name === language ? 'true' : undefined}
        >
          {languageNames[name]}
        </button>
      ))}
    </form>
  );
}

function Person({ session }: { visit: Visit; session: NonNullable<Visit['session']> }) {
  const { say, language } = useWords();
  const { name, role } = session.person;
  return (
    <div class="person">
      <span>
        <a href={path('/profile', {})}>
          <bdi>{name}</bdi>
        </a>{' '}
        <small>{roleTexts[role][language]}</small>
      </span>
      <form method="post" action={path('/session/end', {})}>
        <input type="hidden" name={ownFields.token} value={session.formToken} />
        <button class="plain">{say(t.signOut)}</button>
      </form>
    </div>
  );
}

function SignIn({ to }: { to: string }) {
  const { say } = useWords();
  return (
    <a class="button" href={path('/session/login', {}, to === '/' ? {} : { to })}>
      {say(t.signIn)}
    </a>
  );
}

function Footer() {
  const { say } = useWords();
  return (
    <footer class="site">
      <p>{say(t.tagline)}</p>
    </footer>
  );
}
