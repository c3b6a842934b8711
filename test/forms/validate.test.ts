import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../shared/forms/definition.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { kickOff } from '../../shared/programme/fonzid/forms/d1-kick-off.ts';
import { profile } from '../../shared/programme/fonzid/forms/d2-profile.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { evidenceFor, hashOf, header } from './content.ts';

const today = LocalDate.parse('2026-11-23');
const profileContent = {
  values: {
    ...header,
    zone_area: 10.5,
    firms_total: 50,
    firms_ge50: 12,
    firms_women50: 4,
    emp: { f: 900, m: 1600 },
    night: { f: 120, m: 300 },
    mgr: { f: 10, m: 60 },
    response_rate: 72.5,
    ref_date: '2026-10-01',
  },
  evidence: evidenceFor(profile),
};
const withValue = (name: string, value: unknown) => ({
  ...profileContent,
  values: { ...profileContent.values, [name]: value },
});
const found = (form: FormDefinition, content: unknown) =>
  validateForm(form, content, { today }).issues.map(({ pointer, code, severity }) => `${severity} ${code} ${pointer}`);

describe('a complete submission', () => {
  it('is given back as content, without issues', () => {
    expect(validateForm(profile, profileContent, { today })).toEqual({ content: profileContent, issues: [] });
  });

  it('keeps its letter of commitment by hash', () => {
    const file = {
      kind: 'engagement_letter',
      name: 'lettre.pdf',
      mediaType: 'application/pdf',
      bytes: 1000,
      sha256: hashOf('letter'),
    };
    const values = {
      ...header,
      focal_name: 'Point focal',
      focal_email: 'gis@zone.ma',
      mandate_pct: 20,
      kickoff_date: '2026-11-02',
      engagement_letter: file.sha256,
    };
    expect(found(kickOff, { values, evidence: [...evidenceFor(kickOff), file] })).toEqual([]);
    expect(found(kickOff, { values, evidence: evidenceFor(kickOff) })).toEqual([
      'error file-not-attached /values/engagement_letter',
    ]);
  });

  it('passes with warnings, and names them', () => {
    const { content, issues } = validateForm(profile, withValue('response_rate', 59.9), { today });
    expect(content).toBeDefined();
    expect(issues).toEqual([
      { pointer: '/values/response_rate', code: 'below-limit', severity: 'warning', params: { limit: 60 } },
    ]);
  });

  it('has its texts normalised and nothing else', () => {
    const summary = `  Re\u0301sume\u0301 de l'etape\r\n${'x'.repeat(60)} `;
    const { content } = validateForm(profile, withValue('summary', summary), { today });
    expect(content?.values['summary']).toBe(`Résumé de l'etape\n${'x'.repeat(60)}`);
  });
});

describe('a refusal names the answer and the rule', () => {
  it.each([
    ['a missing answer', withValue('emp', undefined), 'error required /values/emp'],
    ['half a headcount', withValue('emp', { f: 900 }), 'error required /values/emp/m'],
    ['a typed total', withValue('emp', { f: 900, m: 1600, total: 2500 }), 'error unknown-field /values/emp/total'],
    ['a negative count', withValue('firms_women50', -1), 'error too-small /values/firms_women50'],
    ['a number typed as text', withValue('firms_total', '50'), 'error wrong-type /values/firms_total'],
    ['half a firm', withValue('firms_total', 12.5), 'error not-whole /values/firms_total'],
    ['a percentage with two decimals', withValue('response_rate', 72.55), 'error too-precise /values/response_rate'],
    ['a percentage over 100', withValue('response_rate', 100.1), 'error too-large /values/response_rate'],
    ['no area at all', withValue('zone_area', 0), 'error not-above /values/zone_area'],
    ['a day that does not exist', withValue('ref_date', '2026-02-30'), 'error not-a-date /values/ref_date'],
    ['a day to come', withValue('ref_date', '2026-11-24'), 'error after-today /values/ref_date'],
    ['a day over six months ago', withValue('ref_date', '2026-05-22'), 'error too-old /values/ref_date'],
    ['more large firms than firms', withValue('firms_ge50', 51), 'error above-answer /values/firms_ge50'],
    ['more women at night than women', withValue('night', { f: 901, m: 0 }), 'error above-answer /values/night/f'],
    ['a summary too short', withValue('summary', 'court'), 'error too-short /values/summary'],
    ['a summary of blanks', withValue('summary', ' '.repeat(80)), 'error required /values/summary'],
    [
      'a text that shows something else than it says',
      withValue('summary', `${'a'.repeat(60)}\u202Egpj.exe`),
      'error forbidden-characters /values/summary',
    ],
    ['a declaration refused', withValue('declaration_true', false), 'error must-be-true /values/declaration_true'],
    ['an answer nobody asked for', withValue('extra', 1), 'error unknown-field /values/extra'],
    [
      'an own key named __proto__',
      JSON.parse(JSON.stringify(profileContent).replace('"zone_area"', '"__proto__":1,"zone_area"')),
      'error unknown-field /values/__proto__',
    ],
  ])('%s', (_, content, issue) => {
    expect(found(profile, content)).toEqual([issue]);
  });

  it('six months ago to the day is recent enough', () => {
    expect(found(profile, withValue('ref_date', '2026-05-23'))).toEqual([]);
  });

  it('finds everything at once', () => {
    const content = withValue('night', { f: 901, m: 1601 });
    expect(found(profile, { ...content, evidence: [] })).toEqual([
      'error above-answer /values/night/f',
      'error above-answer /values/night/m',
      'error evidence-missing /evidence',
      'error evidence-missing /evidence',
      'error evidence-missing /evidence',
    ]);
  });
});

describe('evidence', () => {
  const [first, ...others] = evidenceFor(profile);
  const withFirst = (change: object) => ({ ...profileContent, evidence: [{ ...first, ...change }, ...others] });
  it.each([
    [
      'of a kind nobody asked for',
      { kind: 'selfie' },
      ['error evidence-missing /evidence', 'error unknown-evidence /evidence/0/kind'],
    ],
    ['with a path for a name', { name: '../a.pdf' }, ['error file-name /evidence/0/name']],
    ['that hides its ending', { name: 'plan.pdf.exe' }, ['error file-ending /evidence/0/name']],
    ['that is no document', { mediaType: 'text/html' }, ['error not-a-choice /evidence/0/mediaType']],
    ['over 20 MiB', { bytes: 20 * 1024 * 1024 + 1 }, ['error too-large /evidence/0/bytes']],
    ['without a hash', { sha256: 'abc' }, ['error not-understood /evidence/0/sha256']],
    ['taken tomorrow', { takenOn: '2026-11-24' }, ['error after-today /evidence/0/takenOn']],
  ])('%s is refused', (_, change, issues) => {
    expect(found(profile, withFirst(change))).toEqual(issues);
  });

  it('attached twice is refused', () => {
    const evidence = [...profileContent.evidence, profileContent.evidence[0]];
    expect(found(profile, { ...profileContent, evidence })).toEqual(['error repeated-evidence /evidence/3/sha256']);
  });
});

describe('any other value', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
  it.each([
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { values: null },
    { values: [], evidence: {} },
    deep,
    { values: { emp: deep } },
    { values: deep, evidence: deep },
  ])('is refused without a fault: %#', (content) => {
    const { content: accepted, issues } = validateForm(profile, content, { today });
    expect(accepted).toBeUndefined();
    expect(issues.length).toBeGreaterThan(0);
  });

  it('lists no more issues than a person can use', () => {
    const values = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, index]));
    const { issues } = validateForm(profile, { values, evidence: [] }, { today });
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.code).toBe('more-issues');
  });
});
