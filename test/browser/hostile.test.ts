/// <reference lib="dom" />
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileText } from '../hostile-text.ts';
import { languages, openGallery, pagesOf } from '../portal/gallery.ts';
import { launchBrowser } from './launch.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const wanted = 10_000;

/** No lone surrogates: the API takes none. */
const texts = fc.sample(hostileText, { seed, numRuns: wanted * 2 }).map((text) => text.toWellFormed());
/** A text where people write stands for so many of them: a page is small, and all have to be seen. */
const inOne = 40;
const textsAt = (number: number): string[] =>
  Array.from({ length: inOne }, (_, index) => texts[(number * inOne + index) % texts.length] ?? '');

/** What people wrote, in every answer of the API: whatever has a blank in it, or is an address or the name of a file. */
const isWritten = (text: string): boolean => /\s|@|\.(pdf|jpg|png|xlsx|docx)$/.test(text);

/** Puts other words in the place of all that people wrote, each always in the place of the same. */
const known = new Map<string, number>();
let wordFor = (number: number): string => `Word${number}s`;
function retell(body: unknown): unknown {
  if (typeof body === 'string') {
    if (!isWritten(body)) return body;
    const number = known.get(body) ?? known.size;
    known.set(body, number);
    return wordFor(number);
  }
  if (Array.isArray(body)) return body.map(retell);
  if (typeof body !== 'object' || body === null) return body;
  // The programme's own words, in all its languages: they are messages, and nobody's.
  if ('ar' in body && 'fr' in body && 'en' in body) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, retell(value)]));
}

const { portal, visitors } = await openGallery({ retell });
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
});

/** Every element of a page with its attributes and its own text, in order, as a browser understands it. */
type Understood = { element: string; attributes: [string, string][]; text: string }[];

async function understood(html: string): Promise<Understood> {
  const stable = html.replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'random');
  const told = await page.evaluate((given) => {
    const inside = (root: Document | DocumentFragment): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) =>
        one instanceof HTMLTemplateElement ? [one, ...inside(one.content)] : [one],
      );
    const all = inside(new DOMParser().parseFromString(given, 'text/html')).map((one) => ({
      element: one.localName,
      attributes: [...one.attributes].map(({ name, value }) => [name, value]),
      text: [...one.childNodes].map((node) => (node instanceof Text ? node.data : `<${node.nodeName}>`)).join(''),
    }));
    return JSON.stringify(all);
  }, stable);
  return JSON.parse(told) as Understood;
}

/** What is seen of a text: HTML drops or replaces some characters, and sentences that a text stands in have blanks in the place of others. */
const inHtml = (text: string): string =>
  text.replaceAll(/[\s\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFD]/gu, '');

/** Where somebody's words were put, for the comparison: links hold them in another spelling. */
const comparable = (all: Understood): unknown[] =>
  all.map(({ element, attributes, text }) => ({
    element,
    attributes: attributes.map(([name, value]) => [name, isLink(name) ? value.split(/[?#]/)[0] : inHtml(value)]),
    text: inHtml(text),
  }));
const isLink = (name: string): boolean => name === 'href' || name === 'action';

const visits = languages.flatMap((language) =>
  Object.entries(visitors).flatMap(([role, visitor]) =>
    pagesOf(role).map(({ address }) => ({ language, visitor, address, name: `${language} ${role} ${address}` })),
  ),
);

/** Looks at a page with a session of its own: the visitor's name stands in it. */
async function look({ language, visitor, address }: (typeof visits)[number]): Promise<Understood> {
  const visited = portal.browser(language);
  await visited.logIn(visitor);
  visited.cookies.set('__Host-language', language);
  return understood((await visited.get(address)).html);
}

it(`${wanted} hostile texts stand in the pages as texts and nothing else (SEED=${seed})`, async () => {
  const shown = new Set<string>();
  const models = new Map<string, Understood>();
  let offset = 0;
  while (shown.size < wanted)
    for (const visit of visits) {
      wordFor = (number) => `Word${number}s`;
      const harmless = models.get(visit.name) ?? (await look(visit));
      models.set(visit.name, harmless);
      const from = offset;
      wordFor = (number) => textsAt(from + number).join(' ');
      const hostile = await look(visit);
      const put = (value: string): string =>
        value.replaceAll(/Word(\d+)s/g, (_, number: string) => {
          for (const text of textsAt(from + Number(number))) shown.add(text);
          const text = wordFor(Number(number));
          return value.startsWith('{') ? JSON.stringify(text).slice(1, -1) : text;
        });
      const expected = harmless.map(({ element, attributes, text }): Understood[number] => ({
        element,
        attributes: attributes.map(([name, value]) => [name, put(value)]),
        text: put(text),
      }));
      const { name } = visit;
      expect({ name, holds: comparable(hostile) }).toEqual({ name, holds: comparable(expected) });
      offset += known.size;
    }
});
