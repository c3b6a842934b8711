import { describe, expect, it } from 'vitest';
import { searchWordsOf } from '../../shared/domain/search-words.ts';

describe('the words of a text', () => {
  it.each([
    ['Kénitra — Aïn Johra', ['kenitra', 'ain', 'johra']],
    ['مَدينة الدار البيضاء', ['مدينه', 'الدار', 'البيضاء']],
    ['أهل الغلام, إلى', ['اهل', 'الغلام', 'الي']],
    ['a 7 b2', ['b2']],
    ['FZ1-FZ1', ['fz1']],
  ])('of %s', (text, words) => {
    expect(searchWordsOf(text)).toEqual(words);
  });
});
