import type { RequestListener } from 'node:http';
import { html } from 'hono/html';
import { Language } from '../../../shared/forms/text.ts';
import { directionOf, locales } from '../../../shared/i18n/locales.ts';
import { type Preview, previews } from './previews.ts';

type Page = { type: string; body: string };

const forms = ['html', 'text', 'calendar'] as const;

/** Shows every mail as it goes out, in every language, with the shortest and the longest values. */
export const answerPreview: RequestListener = (request, response) => {
  void pageAt(request.url ?? '/').then((page) => {
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': `${page?.type ?? 'text/plain'}; charset=utf-8`,
      // Mails style themselves; they load and run nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'",
    });
    response.end(page?.body ?? 'There is no such mail.\n');
  });
};

async function pageAt(path: string): Promise<Page | undefined> {
  if (path === '/') return { type: 'text/html', body: await indexPage() };
  const [, template, language, length, form] = path.split('/');
  const preview = previews.find((one) => one.name === template && one.length === length);
  const known = Language.options.find((one) => one === language);
  if (preview === undefined || known === undefined) return undefined;
  const { html: body = '', text, attachments = [] } = await preview.write(known);
  switch (forms.find((one) => one === form)) {
    case 'html':
      return { type: 'text/html', body };
    case 'text':
      return { type: 'text/plain', body: text };
    case 'calendar':
      return { type: 'text/plain', body: attachments.map(({ content }) => content).join('\n') };
    case undefined:
      return undefined;
  }
}

async function indexPage(): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Mouakaba: every mail</title>
        <style>
          body {
            font:
              1rem/1.6 system-ui,
              sans-serif;
            max-width: 80rem;
            margin: 2rem auto;
            padding: 0 1rem;
          }
          td {
            border-top: 1px solid #ccc;
            padding: 0.3rem 1rem 0.3rem 0;
          }
        </style>
      </head>
      <body>
        <h1>Every mail</h1>
        <p>As it goes out, with the shortest and the longest values. Nothing here was sent.</p>
        ${[...Map.groupBy(previews, ({ name }) => name)].map(([name, ofOne]) => section(name, ofOne))}
      </body>
    </html>`;
  return page.toString();
}

async function section(name: string, ofOne: readonly Preview[]) {
  return html`<h2>${name}</h2>
    <table>
      ${ofOne.flatMap((preview) => Language.options.map(async (language) => row(preview, language)))}
    </table>`;
}

async function row(preview: Preview, language: Language) {
  const { subject, attachments = [] } = await preview.write(language);
  const links = forms.filter((form) => form !== 'calendar' || attachments.length > 0);
  return html`<tr>
    <td>${preview.length}</td>
    <td>${language}</td>
    <td lang="${locales[language]}" dir="${directionOf(language)}">${subject}</td>
    <td>${links.map((form) => html`<a href="/${preview.name}/${language}/${preview.length}/${form}">${form}</a> `)}</td>
  </tr>`;
}
