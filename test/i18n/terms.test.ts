import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Words that say in some texts what others call by the field's word (domain §1), or by that of all other pages. */
const others = [
  { word: 'معلمة', for: 'milestone', instead: /محط(ة|ات)/ },
  { word: 'تزكية', for: 'endorsement', instead: /تأييد|أيده/ },
  { word: 'صفة', for: 'role', instead: /(?<!\p{L})دور(?!\p{L})/u },
  { word: 'رمز', for: 'key of somebody or of an organisation', instead: /مفتاح الشخص|معرف المؤسسة/ },
  { word: 'charge', for: 'duty', instead: /[Ff]onction (confiée|déléguée|changée)/ },
];

it.each(others)('a $for has one name: $word', ({ instead }) => {
  const texts = globSync('shared/i18n/**/*.ts').filter((file) => instead.test(readFileSync(file, 'utf8')));
  expect(texts).toEqual([]);
});
