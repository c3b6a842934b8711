import { describe, expect, it } from 'vitest';
import { validateDraft } from '../../shared/forms/draft.ts';
import { profile } from '../../shared/programme/fonzid/forms/d2-profile.ts';
import { evidenceFor } from './content.ts';

const draft = (values: object) => validateDraft(profile, { values, evidence: [] });

describe('a draft keeps what was typed', () => {
  it.each([
    ['nothing yet', {}],
    ['half a headcount', { emp: { f: 12 } }],
    ['a number with a comma', { zone_area: '10,5' }],
    ['a text where a count belongs', { emp: { f: 'environ 900', m: '' }, night: 'à vérifier' }],
    ['values out of range', { response_rate: 140, firms_total: -3, ref_date: '2099-01-01' }],
    ['blanks, breaks and strange characters to the letter', { summary: '  a\r\n\u202Eb\u0000 ' }],
    ['an answer taken back', { ref_date: null }],
  ])('%s', (_, values) => {
    expect(draft(values)).toEqual({ content: { values, evidence: [] }, issues: [] });
  });

  it('with its files', () => {
    const content = { values: {}, evidence: evidenceFor(profile) };
    expect(validateDraft(profile, content)).toEqual({ content, issues: [] });
  });
});

describe('a draft is refused', () => {
  it.each([
    ['for a field that the form does not have', { extra: 1 }, 'unknown-field', '/values/extra'],
    ['for a record where one answer belongs', { zone_area: { a: 1 } }, 'not-understood', '/values/zone_area'],
    ['for a list where one answer belongs', { emp: [[[[1]]]] }, 'not-understood', '/values/emp'],
    ['for a text that cannot be stored', { summary: 'a\uD800' }, 'forbidden-characters', '/values/summary'],
  ])('%s', (_, values, code, pointer) => {
    const { content, issues } = draft(values);
    expect(content).toBeUndefined();
    expect(issues).toEqual([expect.objectContaining({ code, pointer })]);
  });

  it('when it is too large to be stored', () => {
    const long = 'م'.repeat(19_000);
    const values = Object.fromEntries(profile.fields.slice(0, 10).map(({ name }) => [name, long]));
    expect(draft(values).issues).toEqual([expect.objectContaining({ code: 'content-too-large' })]);
  });
});
