import { expect, it } from 'vitest';
import { languages, openGallery, pagesOf } from './gallery.ts';

const { portal, visitors } = await openGallery();

/** What a language's typography forbids between the words of a page. */
const misprints = {
  ar: /[\u0600-\u06FF)],(?=\s)/gu,
  fr: /[\p{L})»]:(?=\s)| [;:?!»](?=\s)|« /gu,
  en: /\s:(?=\s)/gu,
} as const;

/** The words of a page, without what people wrote in whatever language. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(title|script|style|textarea|blockquote|bdi|pre)\b.*?<\/\1>/gs, '·')
    .replaceAll(/<[^>]*dir="auto"[^>]*>[^<]*/g, '·')
    .replaceAll(/<\/(p|li|h\d|td|th|dt|dd|label|summary|legend)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '');

it.each(languages)('no page in %s sets a colon or a comma as another language does', async (language) => {
  const found: string[] = [];
  for (const [role, visitor] of Object.entries(visitors)) {
    const browser = portal.browser(language);
    await browser.logIn(visitor);
    browser.cookies.set('__Host-language', language);
    for (const { address } of pagesOf(role)) {
      const words = wordsOf((await browser.get(address)).html);
      for (const { index } of words.matchAll(misprints[language]))
        found.push(`${role} ${address}: ${words.slice(Math.max(0, index - 30), index + 15)}`);
    }
  }
  expect(found).toEqual([]);
});
