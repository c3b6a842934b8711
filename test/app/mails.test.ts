import { describe, expect, it } from 'vitest';
import { samples } from '../../infra/local/mail-preview/samples.ts';
import { writeSample } from '../../infra/local/mail-preview/write-sample.ts';
import { writeMail } from '../../shared/app/mail/write-mail.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import { Language } from '../../shared/forms/text.ts';
import { mailTexts } from '../../shared/i18n/mails.ts';

const every = samples.flatMap((sample) =>
  Language.options.map((language) => ({
    ...sample,
    language,
    what: `${sample.template} ${language} ${sample.length}`,
  })),
);
type Written = Required<Awaited<ReturnType<typeof writeMail>>>;
const write = async (one: (typeof every)[number]) => (await writeSample(one, one.language)) as Written;

const sampleOf = (template: string, length = 'short') => {
  const found = samples.find((sample) => sample.template === template && sample.length === length);
  if (found === undefined) throw new Error(`there is no sample of ${template}`);
  return found;
};

/** What a person sees of HTML. */
const shown = (html: string): string =>
  html
    .slice(html.indexOf('<h1'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
const plain = (text: string): string => text.replaceAll(/[\u2067-\u2069]/g, '').replaceAll(/\s+/g, ' ');
const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

it('there is a sample of every mail, at its shortest and at its longest', () => {
  const names = Object.keys(mailTexts).flatMap((name) => [`${name} long`, `${name} short`]);
  expect(samples.map(({ template, length }) => `${template} ${length}`).toSorted()).toEqual(names.toSorted());
});

describe.each(every)('$what', (one) => {
  it('leaves no placeholder, and says the same as text and as HTML', async () => {
    const { subject, text, html } = await write(one);
    for (const words of [subject, text, shown(html)]) expect(words).not.toMatch(/[{}]|undefined|NaN|\[object/);
    for (const line of text.split('\n').filter((words) => words !== '-- ')) {
      for (const words of line.split(/ ?: ?/)) expect(squeezed(shown(html))).toContain(squeezed(plain(words)));
    }
  });

  it('has a subject of one line that begins with a word of its language', async () => {
    const { subject } = await write(one);
    expect(subject).toMatch(one.language === 'ar' ? /^\p{Script=Arabic}/u : /^\p{Script=Latin}/u);
    expect(subject.length).toBeLessThan(250);
    expect(subject).toContain(`: \u2068${one.occasion.event.caseId}\u2069`);
  });

  it('states language and direction on every level, and has nothing that needs loading', async () => {
    const { html } = await write(one);
    const dir = one.language === 'ar' ? 'rtl' : 'ltr';
    const locale = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' }[one.language];
    expect(html).toContain(`<html lang="${locale}" dir="${dir}">`);
    const tables = html.match(/<(?:table|body|td|ul)\b[^>]*>/g) ?? [];
    const undirected = tables.filter((tag) => !tag.includes(`dir="${dir}"`) && !tag.includes('align="center"'));
    expect(undirected).toEqual([]);
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|form)\b|url\(|@import|src=/);
    expect(html).not.toMatch(/text-transform|font-style:italic|letter-spacing:(?!normal)/);
    expect(html).not.toMatch(/font-size:(?:\d|1[0-5])px/);
  });

  it('has one thing to do: one address, as a button and to be copied', async () => {
    const { html, text } = await write(one);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    expect(links).toHaveLength(2);
    expect(new Set(links).size).toBe(1);
    expect(links[0]).toMatch(new RegExp(`^https://portail\\.fonds\\.example/cases/${one.occasion.event.caseId}(/|$)`));
    expect(text.match(/https:\/\/\S+/g)).toEqual([links[0]]);
    expect(html).toContain(one.language === 'ar' ? '←' : '→');
    expect(html).not.toContain(one.language === 'ar' ? '→' : '←');
  });

  it('tells nothing personal but whom it greets: no reason, no comment, no address', async () => {
    const { html, text, subject } = await write(one);
    for (const words of [html, text, subject]) {
      expect(words).not.toContain('The supplier delivers');
      expect(words).not.toContain('salma.idrissi');
      expect(words).not.toContain('3f8a1f6e');
    }
  });

  it('is answered to the coordinator, and by no holiday note', async () => {
    const { replyTo, headers } = await write(one);
    expect(replyTo).toBe('salma.idrissi@fonds.example');
    expect(headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
  });
});

describe('days', () => {
  const subjectOn = async (template: string, today: string, language: Language) => {
    const sample = sampleOf(template, 'long');
    const occasion = { ...sample.occasion, today: today as LocalDate };
    const mail = await writeMail(
      sample.template,
      occasion,
      { name: 'X', language },
      { portalOrigin: 'https://p.test' },
    );
    return mail.subject.split(' · ').at(-1);
  };
  // The long samples are due on 10 June 2026; each of the Arabic forms, and each of their borders.
  it.each([
    ['2026-03-02', 'بقي 100 يوم', '100 jours restants', '100 days left'],
    ['2026-03-03', 'بقي 99 يومًا', '99 jours restants', '99 days left'],
    ['2026-05-30', 'بقي 11 يومًا', '11 jours restants', '11 days left'],
    ['2026-05-31', 'بقيت 10 أيام', '10 jours restants', '10 days left'],
    ['2026-06-07', 'بقيت 3 أيام', '3 jours restants', '3 days left'],
    ['2026-06-08', 'بقي يومان', '2 jours restants', '2 days left'],
    ['2026-06-09', 'بقي يوم واحد', '1 jour restant', '1 day left'],
    ['2026-06-11', 'يوم واحد', '1 jour', '1 day'],
    ['2026-06-12', 'يومان', '2 jours', '2 days'],
  ])('on %s: %s', async (today, ar, fr, en) => {
    expect(await subjectOn('reminder-due', today, 'ar')).toBe(ar);
    expect(await subjectOn('reminder-due', today, 'fr')).toBe(fr);
    expect(await subjectOn('reminder-due', today, 'en')).toBe(en);
  });

  it('the last day is said in words of its own', async () => {
    const { subject } = await writeSample(sampleOf('reminder-today'), 'ar');
    expect(subject).toMatch(/^اليوم آخر أجل/);
    const sample = sampleOf('reminder-due', 'long');
    const occasion = { ...sample.occasion, today: '2026-06-10' as LocalDate };
    const mail = await writeMail(
      'reminder-due',
      occasion,
      { name: 'X', language: 'fr' },
      { portalOrigin: 'https://p.test' },
    );
    expect(mail.subject).toMatch(/^Dernier jour/);
  });

  it('a reminder that was held up until it is late says that it is late', async () => {
    const sample = sampleOf('reminder-due', 'long');
    const occasion = { ...sample.occasion, today: '2026-06-12' as LocalDate };
    const { subject, attachments } = await writeMail(
      'reminder-due',
      occasion,
      { name: 'X', language: 'fr' },
      { portalOrigin: 'https://p.test' },
    );
    expect(subject).toMatch(/^En retard/);
    expect(attachments).toBeUndefined();
  });
});

it('runs right to left in Arabic, also where nothing but the text tells', async () => {
  const { text } = await writeSample(sampleOf('reminder-due'), 'ar');
  const words = text.split('\n').filter((line) => /\p{Script=Arabic}/u.test(line));
  expect(words.length).toBeGreaterThan(6);
  for (const line of words) expect(line).toMatch(/^\u2067.*\u2069$/);
});

it('reads so', async () => {
  const { subject, text } = await writeSample(sampleOf('rescheduled', 'long'), 'fr');
  expect(subject).toBe(
    'Nouvelle échéance : \u2068FZ2-PARC-INDUSTRIEL-AIN-JOHRA-II\u2069 · \u2068S5\u2069 \u2068Autorisations, budget, plan de passation et demande de non-objection\u2069 · \u206810 juin 2026\u2069',
  );
  expect(plain(text)).toBe(
    plain(
      `Bonjour Marie-Élisabeth Benabdeljalil El Alaoui Mdaghri-Fontaine de La Rochefoucauld,

      Le jalon « S5 Autorisations, budget, plan de passation et demande de non-objection » du projet FZ2-PARC-INDUSTRIEL-AIN-JOHRA-II est désormais à remettre le 10 juin 2026.

      Projet : FZ2-PARC-INDUSTRIEL-AIN-JOHRA-II Requalification de la zone industrielle d’Aïn Johra, deuxième tranche, avec un centre de services sociaux pour les travailleuses et travailleurs
      Jalon : S5 Autorisations, budget, plan de passation et demande de non-objection
      Échéance précédente : 2 mars 2026
      Échéance : 10 juin 2026

      Ouvrir le jalon :
      https://portail.fonds.example/cases/FZ2-PARC-INDUSTRIEL-AIN-JOHRA-II/milestones/S5

      --
      L’échéance est jointe pour votre agenda.
      Une réponse à ce message parvient à la personne qui coordonne le projet.
      Vous recevez ce message parce que vous avez une charge dans ce projet.
      `,
    ),
  );
});

describe('answers', () => {
  it.each([
    ['without a coordinator', undefined],
    ['to an address that holds another', { email: 'a@x.test, b@x.test' }],
    ['to an address with a header in it', { email: 'a@x.test\r\nBcc: b@x.test' }],
    ['to an address of letters that look alike', { email: 'sаlma@fonds.example' }],
  ])('go to nobody %s', async (_, coordinator) => {
    const { template, occasion } = sampleOf('accepted');
    const mail = await writeMail(
      template,
      occasion,
      { name: 'X', language: 'fr' },
      { portalOrigin: 'https://p.test', coordinator },
    );
    expect(mail).not.toHaveProperty('replyTo');
    expect(mail.text).toContain('personne ne lit les réponses');
  });
});
