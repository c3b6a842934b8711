import type { MailParts } from './parts.ts';

/** A mail as plain text: what stands in the HTML, in the same order. */
export function asText({ language, greeting, paragraphs, facts, lists = [], action, notes }: MailParts): string {
  const colon = language === 'fr' ? ' :' : ':';
  const blocks = [
    greeting,
    ...paragraphs,
    facts.map(({ label, value }) => `${label}${colon} ${value}`).join('\n'),
    ...lists.map(({ heading, items }) => [heading, ...items.map((item) => `- ${item}`)].join('\n')),
    `${action.label}${colon}\n${action.address}`,
    // Mail programs take what follows this line for small print.
    ['-- ', ...notes].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
