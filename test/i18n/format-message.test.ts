import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { Language } from '../../shared/forms/text.ts';
import { issueTexts } from '../../shared/i18n/issues.ts';
import { locales } from '../../shared/i18n/locales.ts';
import { formatMessage } from '../../shared/i18n/message.ts';
import { mailFrame } from '../../shared/i18n/mail-frame.ts';
import { type MailText, mailTexts } from '../../shared/i18n/mails.ts';
import { refusalTexts } from '../../shared/i18n/refusals.ts';

const ofMails = Object.entries(mailTexts).flatMap(([name, text]: [string, MailText]) =>
  Object.entries(text).map(([part, words]) => [`${part} of ${name}`, words] as const),
);
const messages = [...Object.entries({ ...issueTexts, ...refusalTexts, ...mailFrame }), ...ofMails];
/** One of each Arabic plural form and each of its borders (domain §5). */
const numbers = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1000, 1_000_000];

const chosen = ['number', 'int', 'string', 'suspended', 'withdrawn', 'x'] as const;

function valuesFor(message: string, number: number): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [, name = '', , choice] of message.matchAll(/\{\s*(\w+)\s*([,}])\s*(plural|select)?/g)) {
    if (choice === 'plural') values[name] = number;
    else values[name] = choice === 'select' ? (chosen[number % 6] ?? 'x') : `‹${name}›`;
  }
  return values;
}

describe('every message reads as ICU MessageFormat reads it', () => {
  it.each(messages)('%s', (_, text) => {
    for (const language of Language.options) {
      for (const number of numbers) {
        const values = valuesFor(text[language], number);
        expect(formatMessage(text[language], language, values)).toBe(
          new IntlMessageFormat(text[language], locales[language]).format(values),
        );
      }
    }
  });
});

describe('parity', () => {
  it.each(messages)('%s has the same placeholders in every language', (_, text) => {
    const names = (message: string) => [...new Set(Object.keys(valuesFor(message, 1)))].toSorted();
    expect(names(text.fr)).toEqual(names(text.ar));
    expect(names(text.en)).toEqual(names(text.ar));
  });

  it.each(messages)('%s writes out the Arabic plurals', (_, text) => {
    for (const [, cases = ''] of text.ar.matchAll(/plural,((?:[^{}]*\{[^{}]*\})+)/g)) {
      expect(cases.match(/\b(?:one|two|few|many|other)(?= \{)/g)).toEqual(['one', 'two', 'few', 'many', 'other']);
    }
  });

  it.each(messages)('%s is in Arabic letters with Latin digits', (_, text) => {
    expect(text.ar).toMatch(/\p{Script=Arabic}/u);
    expect(text.ar).not.toMatch(/[٠-٩۰-۹]/);
  });
});

describe('a message that cannot be read', () => {
  it.each(['{n, plural, one {a}}', 'a } b', '{n, number}', '{'])('is a fault at once: %s', (message) => {
    expect(() => formatMessage(message, 'en')).toThrow(SyntaxError);
  });
});
