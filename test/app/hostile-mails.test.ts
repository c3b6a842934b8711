import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { type Sample, samples } from '../../infra/local/mail-preview/samples.ts';
import { unfitPartOf } from '../../shared/adapters/ses/unfit-part.ts';
import { writeMail, type WrittenMail } from '../../shared/app/mail/write-mail.ts';
import { Language } from '../../shared/forms/text.ts';
import { hostileText } from '../hostile-text.ts';

/** Every slot that words of others can get into: names, projects, and the programme's titles. */
const slots = fc.record({ name: hostileText, project: hostileText, milestone: hostileText, gate: hostileText });
type Slots = { name: string; project: string; milestone: string; gate: string };

function writeWith({ template, occasion }: Sample, language: Language, slots: Slots): Promise<WrittenMail> {
  const title = (text: string) => ({ ar: text, fr: text, en: text });
  const programme = {
    ...occasion.programme,
    stages: occasion.programme.stages.map((stage) => ({
      ...stage,
      gate: { ...stage.gate, title: title(slots.gate) },
      milestones: stage.milestones.map((milestone) => ({ ...milestone, title: title(slots.milestone) })),
    })),
  };
  const project = { ...occasion.case.project, title: title(slots.project) };
  return writeMail(
    template,
    { ...occasion, programme, case: { ...occasion.case, project } },
    { name: slots.name, language },
    { portalOrigin: 'https://portail.example' },
  );
}

/** The elements of a page and their attributes, without any words. */
const elementsOf = (html = ''): string[] => html.match(/<[^>]*>/g) ?? [];
/** The properties of a calendar file, without their values, and every line that a reader sees. */
const propertiesOf = ({ attachments = [] }: WrittenMail): string[] =>
  attachments.flatMap(({ content }) =>
    new ICAL.Component(ICAL.parse(content) as [])
      .getAllSubcomponents('vevent')
      .flatMap((event) => ['vevent', ...event.getAllProperties().map(({ name }) => name)]),
  );
const linesOf = (text: string): number => text.split('\n').length;
/** Whether every isolate ends on the line on which it began: one around the line (U+2067) at most, and none within another but for that. */
const isBalanced = (text: string): boolean =>
  text.split('\n').every((line) => {
    const inner = /^\u2067.*\u2069$/.test(line) ? line.slice(1, -1) : line;
    return !/[\u2066-\u2069]/.test(inner.replaceAll(/\u2068[^\u2066-\u2069]*\u2069/g, ''));
  });
const unseen = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066\uFEFF]/u;

const harmless: Slots = { name: 'x', project: 'x', milestone: 'x', gate: 'x' };

it('ten thousand hostile texts change nothing but the words in which they stand', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.constantFrom(...Language.options),
      slots,
      async (sample, language, texts) => {
        const [mail, model] = await Promise.all([
          writeWith(sample, language, texts),
          writeWith(sample, language, harmless),
        ]);
        expect(unfitPartOf({ ...mail, to: 'hind@yasmine.test', tags: {} })).toBeUndefined();
        expect(mail.subject).not.toMatch(/\n/);
        for (const words of [mail.subject, mail.text, mail.html ?? '']) expect(words).not.toMatch(unseen);
        for (const words of [mail.subject, mail.text]) expect(isBalanced(words)).toBe(true);
        expect(linesOf(mail.text)).toBe(linesOf(model.text));
        expect(elementsOf(mail.html)).toEqual(elementsOf(model.html));
        expect(propertiesOf(mail)).toEqual(propertiesOf(model));
        expect(mail.headers).toEqual(model.headers);
      },
    ),
    { numRuns: 10_000 },
  );
}, 300_000);

it('braces stay braces', async () => {
  const [sample] = samples;
  if (sample === undefined) throw new Error('there are no samples');
  const { text } = await writeWith(sample, 'fr', { ...harmless, name: '{case} {days, plural, other {#}}' });
  expect(text).toContain('Bonjour \u2068{case} {days, plural, other {#}}\u2069,');
});
