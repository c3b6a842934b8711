import { beforeEach, expect, it } from 'vitest';
import type { Person } from '../../shared/ports.ts';
import { amina } from '../domain/people.ts';
import { makePortal } from './portal.ts';

const page = '/calendars/fonzid?year=2026';
const action = '/calendars/fonzid/corrections?year=2026';
const reason = 'Announced by the ministry on the eve of the feast.';

let portal: ReturnType<typeof makePortal>;
async function reader(language: 'ar' | 'fr' | 'en' = 'en') {
  await portal.api.directory.save({ ...amina, name: 'Amina Filali', email: 'a@f.test', language } as Person);
  const browser = portal.browser(language);
  await browser.logIn(amina);
  return browser;
}
beforeEach(() => {
  portal = makePortal();
});

/** The line of a day in the table of holidays. */
const lineOf = (html: string, day: string): string =>
  (html.match(/<tr>[\s\S]*?<\/tr>/g) ?? []).find((line) => line.includes(`datetime="${day}"`)) ?? '';

it('shows the holidays of the year that it is, predictions marked', async () => {
  const browser = await reader();
  expect((await browser.get('/calendars')).location).toBe('/calendars/fonzid');
  const { html } = await browser.get('/calendars/fonzid');
  expect(lineOf(html, '2026-03-20')).toContain('provisional');
  expect(lineOf(html, '2026-03-20')).toContain('Friday');
  expect(lineOf(html, '2026-07-30')).toContain('every year');
  expect(html).not.toContain('datetime="2027-03-10"');
  expect((await browser.get('/calendars/fonzid?year=2027')).html).toContain('datetime="2027-03-10"');
});

it('takes what has become official, and keeps who said so and why', async () => {
  const browser = await reader();
  await browser.get(page);
  const sent = await browser.submit(action, {
    'day-2026-03-20': 'working',
    'day-2026-03-21': 'holiday',
    'other-1': '2026-03-22',
    reason,
  });
  expect(sent.location).toBe('/calendars/fonzid?year=2026&done=corrected');
  const { html } = await browser.get(sent.location ?? '');
  expect(html).toContain('The correction is recorded');
  const [holidays = '', corrections = ''] = html.split('id="corrections"');
  expect(lineOf(holidays, '2026-03-20')).toBe('');
  for (const day of ['2026-03-21', '2026-03-22']) expect(lineOf(holidays, day)).toContain('official');
  expect(lineOf(holidays, '2026-05-27')).toContain('provisional');
  expect(corrections).toContain('Amina Filali');
  expect(corrections).toContain(reason);
});

it('refuses a correction of nothing, without a reason, or of a day gone by, and keeps what was typed', async () => {
  const browser = await reader();
  await browser.get(page);
  expect((await browser.submit(action, { reason })).status).toBe(409);
  const short = await browser.submit(action, { 'day-2026-03-20': 'working', reason: 'moon' });
  expect(short.status).toBe(422);
  expect(short.html).toContain('>moon</textarea>');
  expect(short.html).toMatch(/value="working" selected/);
  const past = await browser.submit(action, { 'other-2': '2026-02-01', reason });
  expect(past.status).toBe(422);
  expect(past.html).toContain('value="2026-02-01"');
  const wrong = await browser.submit(action, { 'other-2': '2026-02-31', reason });
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain('id="correction-other-2-error"');
  expect(portal.api.memory.corrections.size).toBe(0);
});

it('pages long lists of corrections, newest first', async () => {
  for (let number = 1; number <= 12; number += 1) {
    const holidays = [`2026-09-${String(number + 9)}`];
    await portal.api
      .as(amina)
      .post('/v1/administration/calendars/fonzid/corrections', { holidays, workingDays: [], reason });
  }
  const browser = await reader();
  const numbers = (html: string) => [...html.matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, number]) => number);
  const first = await browser.get(page);
  expect(numbers(first.html)).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
  expect(numbers((await browser.get('/calendars/fonzid?year=2026&before=3')).html)).toEqual(['2', '1']);
});

it('is no page for a programme that is not there', async () => {
  expect((await (await reader()).get('/calendars/nowhere')).status).toBe(404);
});

it('is there in Arabic', async () => {
  const { html } = await (await reader('ar')).get(page);
  expect(html).toContain('أيام العطل سنة 2026');
  expect(lineOf(html, '2026-03-20')).toContain('متوقع');
  expect(lineOf(html, '2026-03-20')).toContain('الجمعة');
});
