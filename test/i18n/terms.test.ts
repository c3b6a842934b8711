import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Words that say in some texts what others call by the field's word (domain §1). */
const others = [{ word: 'معلمة', for: 'milestone', instead: /محط(ة|ات)/ }];

it.each(others)('a $for has one name in Arabic: $word', ({ instead }) => {
  const texts = globSync('shared/i18n/**/*.ts').filter((file) => instead.test(readFileSync(file, 'utf8')));
  expect(texts).toEqual([]);
});
