import { expect, it } from 'vitest';
import { languageOf } from '../../functions/http/language.ts';
import { importIssueTexts } from '../../shared/i18n/import-issues.ts';
import { requestRefusalTexts } from '../../shared/i18n/request-refusals.ts';

const texts = Object.entries({ ...requestRefusalTexts, ...importIssueTexts }).map(([code, text]) => ({
  code,
  ...text,
}));

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

it.each(texts)('$code says the same in every language', ({ ar, fr, en }) => {
  expect(placeholders(ar)).toEqual(placeholders(en));
  expect(placeholders(fr)).toEqual(placeholders(en));
  expect(ar).toMatch(/\p{Script=Arabic}/u);
});

it.each([
  [null, 'fr'],
  ['', 'fr'],
  ['ar-MA', 'ar'],
  ['EN-gb', 'en'],
  ['de-DE,en;q=0.3,ar;q=0.7', 'ar'],
  ['fr;q=0.2,en', 'en'],
  ['en;q=0,de', 'fr'],
  [';;;,q=1', 'fr'],
  ['x'.repeat(100_000), 'fr'],
])('of %j the language is %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
