import { describe, expect, it } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { isDigestTemplate, writeDigest } from '../../shared/app/mail/write-digest.ts';
import { type Digest, type DigestItem, sectionsOf } from '../../shared/domain/digest.ts';
import { CaseId, MilestoneKey, PersonId } from '../../shared/domain/ids.ts';
import { Instant, LocalDate } from '../../shared/domain/time.ts';
import { Language, type Text } from '../../shared/forms/text.ts';
import { digestFrame, digestHeadings, digestKinds, digestLacks, digestTexts } from '../../shared/i18n/digests.ts';
import { locales } from '../../shared/i18n/locales.ts';
import { formatMessage } from '../../shared/i18n/message.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';

const programme = { id: fonzid.id, version: fonzid.version };
const since = Instant.parse('2026-02-27T10:00:00.000Z');
const item = (kind: DigestItem['kind'], due: string, caseId = 'FZ1-IZDIHAR'): DigestItem => ({
  caseId: CaseId.parse(caseId),
  programme,
  kind,
  due: LocalDate.parse(due),
  since,
  ...(kind === 'gate' ? { gate: 'G1' } : { milestone: MilestoneKey.parse('D1') }),
});
const kinds = Object.keys(digestKinds) as DigestItem['kind'][];
const digest = (items: DigestItem[], kind: Digest['kind'] = 'weekly'): Digest => ({
  to: PersonId.parse('asma'),
  kind,
  day: LocalDate.parse('2026-03-02'),
  at: since,
  sections: sectionsOf(items),
  collects: [],
});

describe('the sections of a digest', () => {
  it('put what is overdue first, then what is due, then what waits, each by its day', () => {
    const items = [
      item('review', '2026-03-01'),
      item('due', '2026-03-12'),
      item('today', '2026-03-02'),
      item('overdue', '2026-02-20'),
    ];
    expect(sectionsOf(items).map(({ what, items: own }) => [what, own.map(({ kind }) => kind)])).toEqual([
      ['overdue', ['overdue']],
      ['due', ['today', 'due']],
      ['waiting', ['review']],
    ]);
  });

  it('show forty things and count the rest', () => {
    const many = Array.from({ length: 43 }, (_, index) => item('due', '2026-03-12', `FZ1-CASE-${index}`));
    expect(sectionsOf(many)).toMatchObject([{ what: 'due', items: { length: 40 }, more: 3 }]);
    expect(sectionsOf([])).toEqual([]);
  });
});

describe.each(Language.options)('a digest in %s', (language) => {
  const asma = { name: 'Asma', language };
  it('says everything that it can have to say, with nothing left open', async () => {
    for (const kind of ['daily', 'weekly'] as const) {
      const mail = await writeDigest(
        digest(
          kinds.map((one) => item(one, '2026-03-12')),
          kind,
        ),
        asma,
        { portalOrigin: 'https://portal.example', missing: async () => ({ answers: 3, files: 11 }) },
      );
      expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/\{\w+\}|undefined|NaN/);
      expect(mail.text).toContain('FZ1-IZDIHAR');
      expect(mail.text).toContain('https://portal.example/');
      expect(mail.html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(mail.headers?.['List-Unsubscribe'] !== undefined).toBe(kind === 'weekly');
      expect(isDigestTemplate(`digest-${kind}`)).toBe(true);
    }
  });

  it('says what each form still lacks, in a few words', async () => {
    const lacks = { D1: 'everything', D2: { answers: 2, files: 0 }, D3: { answers: 0, files: 0 } } as const;
    const about = (milestone: string): DigestItem => ({
      ...item('due', '2026-03-12'),
      milestone: MilestoneKey.parse(milestone),
    });
    const missing = async ({ milestone }: DigestItem) => Promise.resolve(lacks[milestone as keyof typeof lacks]);
    const { text } = await writeDigest(digest(['D1', 'D2', 'D3', 'D4'].map(about), 'daily'), asma, {
      portalOrigin: 'https://portal.example',
      missing,
    });
    const say = (said: Text) => formatMessage(said[language], language, { answers: 2 });
    const lines = text.split('\n').filter((line) => line.includes('FZ1-IZDIHAR'));
    expect(
      lines.map((line) =>
        [digestLacks.everything, digestLacks.answers, digestLacks.nothing].map((said) => line.includes(say(said))),
      ),
    ).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [false, false, false],
    ]);
  });

  it('has plurals as ICU has them', () => {
    const counted = [digestTexts.daily.subject, digestTexts.weekly.subject, digestFrame.more];
    for (const text of [...counted, digestLacks.answers, digestLacks.files]) {
      for (const n of [1, 2, 3, 11, 100, 103]) {
        const params = { count: n, more: n, day: 'x', answers: n, files: n };
        const expected = new IntlMessageFormat(text[language], locales[language]).format(params);
        expect(formatMessage(text[language], language, params)).toBe(expected);
      }
    }
  });
});

it('the same particulars stand in every language', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
  const { daily, weekly } = digestTexts;
  const texts: Text[] = [daily, weekly, digestHeadings, digestKinds, digestFrame].flatMap(
    (some: Record<string, Text>) => Object.values(some),
  );
  for (const { ar, fr, en } of texts) {
    expect(placeholders(fr)).toEqual(placeholders(ar));
    expect(placeholders(en)).toEqual(placeholders(ar));
  }
});
