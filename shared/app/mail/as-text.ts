import { directionOf } from '../../i18n/locales.ts';
import type { MailParts } from './parts.ts';

/** A mail as plain text: what stands in the HTML, in the same order. Its lines run right to left where the language does, whoever shows them. */
export function asText({ language, greeting, paragraphs, facts, lists = [], action, notes }: MailParts): string {
  const colon = language === 'fr' ? ' :' : ':';
  const line = (words: string): string => (directionOf(language) === 'rtl' ? `\u2067${words}\u2069` : words);
  const blocks = [
    [line(greeting)],
    ...paragraphs.map((paragraph) => [line(paragraph)]),
    facts.map(({ label, value }) => line(`${label}${colon} ${value}`)),
    ...lists.map(({ heading, items }) => [line(heading), ...items.map((item) => line(`- ${item}`))]),
    [line(`${action.label}${colon}`), action.address],
    // Mail programs take what follows this line for small print.
    ['-- ', ...notes.map(line)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
