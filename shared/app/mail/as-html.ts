import { html, raw } from 'hono/html';
import { directionOf, locales } from '../../i18n/locales.ts';
import type { MailParts } from './parts.ts';

type Html = ReturnType<typeof html>;

// What mail programs leave standing: tables, attributes, and style attributes of single elements. Gmail drops a style element that it finds
// too long, Outlook lays out with Word and knows neither isolates nor max-width: nothing depends on them.
const font =
  'font-family:Tahoma,Arial,sans-serif;font-size:16px;line-height:1.7;letter-spacing:normal;font-style:normal';
const ink = 'color:#1d2623';
const quiet = 'color:#52605a';
const brand = '#0b5d4b';

const darkStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #121614 !important; }
  .card { background-color: #1d2421 !important; }
  .ink { color: #f1f4f2 !important; }
  .quiet { color: #b4c0ba !important; }
  .link { color: #8fdcc4 !important; }
  .line { border-color: #3a4540 !important; }
}`;

/**
 * A mail as HTML, readable with images off (it has none), in dark mode and on a phone. Whatever comes in is escaped. The direction is stated on
 * every level, since programs strip the outer ones.
 */
export async function asHtml(parts: MailParts): Promise<string> {
  const { language, subject, greeting, paragraphs, facts, lists = [], action, notes } = parts;
  const dir = directionOf(language);
  const start = dir === 'rtl' ? 'right' : 'left';
  const arrow = dir === 'rtl' ? '←' : '→';
  const block = (style: string) => `margin:0;padding:0 0 16px;text-align:${start};${font};${style}`;
  const page = await html`<!doctype html>
    <html lang="${locales[language]}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>${bare(subject)}</title>
        ${raw(`<style>${darkStyle}\n</style>`)}
      </head>
      <body class="page" dir="${dir}" style="margin:0;padding:0;background-color:#eef2f0">
        <div style="display:none;max-height:0;overflow:hidden;mso-hide:all" aria-hidden="true">
          ${bare(paragraphs[0] ?? '')}
        </div>
        <table
          role="presentation"
          class="page"
          dir="${dir}"
          lang="${locales[language]}"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          bgcolor="#eef2f0"
        >
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                role="presentation"
                dir="${dir}"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="max-width:600px"
              >
                <tr>
                  <td
                    class="quiet"
                    dir="${dir}"
                    align="${start}"
                    style="padding:0 8px 12px;text-align:${start};${font};${quiet}"
                  >
                    <bdi lang="ar">مواكبة</bdi> · <bdi lang="fr">Mouakaba</bdi>
                  </td>
                </tr>
                <tr>
                  <td
                    class="card"
                    dir="${dir}"
                    align="${start}"
                    bgcolor="#ffffff"
                    style="padding:28px 24px 12px;border-radius:8px;text-align:${start}"
                  >
                    <h1 class="ink" style="${block(`${ink};font-size:20px;line-height:1.6;font-weight:bold`)}">
                      ${rich(subject)}
                    </h1>
                    <p class="ink" style="${block(ink)}">${rich(greeting)}</p>
                    ${paragraphs.map((paragraph) => html`<p class="ink" style="${block(ink)}">${rich(paragraph)}</p>`)}
                    ${facts.length === 0 ? '' : factTable(facts, dir, start)}
                    ${lists.map(
                      ({ heading, items }) =>
                        html`<h2 class="ink" style="${block(`${ink};font-weight:bold;padding-bottom:4px`)}">
                            ${rich(heading)}
                          </h2>
                          <ul dir="${dir}" style="margin:0;padding:0 24px 16px">
                            ${items.map(
                              (item) =>
                                html`<li class="ink" style="margin:0;text-align:${start};${font};${ink}">
                                  ${rich(item)}
                                </li>`,
                            )}
                          </ul>`,
                    )}
                    <table role="presentation" dir="${dir}" cellpadding="0" cellspacing="0" border="0">
                      <tr>
                        <td align="center" bgcolor="${brand}" style="border-radius:6px">
                          <a
                            href="${action.address}"
                            style="display:inline-block;padding:12px 22px;border-radius:6px;background-color:${brand};color:#ffffff;text-decoration:none;font-weight:bold;${font}"
                            >${rich(action.label)} <span aria-hidden="true">${arrow}</span></a
                          >
                        </td>
                      </tr>
                    </table>
                    <p class="quiet" style="${block(`${quiet};padding-top:12px;overflow-wrap:anywhere`)}">
                      <bdi dir="ltr"
                        ><a class="link" href="${action.address}" style="color:${brand};word-break:break-all"
                          >${action.address}</a
                        ></bdi
                      >
                    </p>
                  </td>
                </tr>
                <tr>
                  <td
                    class="quiet"
                    dir="${dir}"
                    align="${start}"
                    style="padding:16px 8px 0;text-align:${start};${font};${quiet}"
                  >
                    ${notes.map((note) => html`<p class="quiet" style="${block(`${quiet};padding-bottom:4px`)}">${rich(note)}</p>`)}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `;
  return page.toString();
}

function factTable(facts: MailParts['facts'], dir: string, start: string): Html {
  const cell = `padding:6px 0;text-align:${start};vertical-align:top;border-top:1px solid #d9e0dc;${font}`;
  return html`<table dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px">
    ${facts.map(
      ({ label, value }) =>
        html`<tr>
          <th
            scope="row"
            class="quiet line"
            dir="${dir}"
            align="${start}"
            style="${cell};${quiet};font-weight:normal;padding-${start === 'right' ? 'left' : 'right'}:16px;width:30%"
          >
            ${rich(label)}
          </th>
          <td class="ink line" dir="${dir}" align="${start}" style="${cell};${ink}">${rich(value)}</td>
        </tr>`,
    )}
  </table>`;
}

const isolate = /\u2068([^\u2066-\u2069]*)\u2069/g;
const stray = /[\u2066-\u2069]/g;

/** Escaped, with elements for isolates: the characters do nothing in the mail programs that lay out by element. */
async function rich(text: string): Promise<Awaited<Html>> {
  const escaped = (await html`${text}`).toString();
  return raw(escaped.replaceAll(isolate, '<bdi>$1</bdi>').replaceAll(stray, ''));
}

/** Where no element can stand. */
const bare = (text: string): string => text.replaceAll(stray, '');
