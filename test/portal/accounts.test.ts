import { beforeEach, describe, expect, it } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/ports.ts';
import { Instant } from '../../shared/domain/time.ts';
import { amina, anas } from '../domain/people.ts';
import { makePortal } from './portal.ts';

const reason = 'Her contract has been changed by the fund.';
const salma = '/people/person-1';

let portal: ReturnType<typeof makePortal>;
beforeEach(async () => {
  portal = makePortal();
  await administrator(anas);
});

const names = { amina: 'Amina Filali', anas: 'Anas Rami' };

async function administrator(person = amina, language: 'ar' | 'fr' | 'en' = 'en') {
  const name = names[person.id as keyof typeof names];
  await portal.api.directory.save({ ...person, name, email: `${person.id}@fund.test`, language } as Person);
  const browser = portal.browser(language);
  await browser.logIn(person);
  return browser;
}

/** Invites Salma, a coordinator, by the form. */
async function invited(over: Record<string, string> = {}) {
  const browser = await administrator();
  await browser.get('/people/new');
  const answers = { name: 'Salma Idrissi', email: 'salma@fund.test', language: 'fr', role: 'coordinator', ...over };
  return { browser, sent: await browser.submit('/people/new', answers) };
}

describe('inviting', () => {
  it('leads to the person who was invited', async () => {
    const { browser, sent } = await invited();
    expect(sent.location).toBe(`${salma}?done=invited`);
    const { html } = await browser.get(`${salma}?done=invited`);
    for (const shown of ['The invitation is sent.', 'Salma Idrissi', 'salma@fund.test', 'coordinator', 'Français'])
      expect(html).toContain(shown);
    expect(portal.api.pool.people.get(PersonId.parse('person-1'))?.groups).toEqual(new Set(['coordinator']));
  });

  it('says what is wrong beside its field, and keeps what was typed', async () => {
    const { sent } = await invited({ email: 'salma at fund', name: 'Salma <b>Idrissi</b>' });
    expect(sent.status).toBe(400);
    expect(sent.html).toContain('id="email-error"');
    expect(sent.html).toContain('href="#email"');
    expect(sent.html).toContain('value="salma at fund"');
    expect(sent.html).toContain('Salma &lt;b&gt;Idrissi&lt;/b&gt;');
    expect(portal.api.memory.administration.size).toBe(0);
  });

  it('asks a holder’s organisation, and refuses one to anybody else', async () => {
    expect((await invited({ role: 'holder' })).sent.html).toContain('id="organisation-error"');
    expect((await invited({ organisation: 'yasmine' })).sent.status).toBe(400);
    expect((await invited({ role: 'holder', organisation: 'yasmine' })).sent.location).toContain('done=invited');
  });

  it('does not make a second person of one address', async () => {
    await invited();
    const { sent } = await invited({ role: 'auditor' });
    expect(sent.status).toBe(409);
    expect(sent.html).toContain('already invited in another role');
  });
});

describe('finding', () => {
  beforeEach(async () => {
    await invited();
    await invited({ name: 'Hind Alaoui', email: 'hind@yasmine.test', role: 'holder', organisation: 'yasmine' });
  });

  it('begins with how, where nobody was looked for', async () => {
    const { html } = await (await administrator()).get('/people');
    expect(html).toContain('Choose a role');
    expect(html).not.toContain('Salma');
  });

  it.each([
    ['role=coordinator', 'Salma Idrissi'],
    ['organisation=yasmine', 'Hind Alaoui'],
    ['email=hind%40yasmine.test', 'Hind Alaoui'],
    ['role=coordinator&name=idri', 'Salma Idrissi'],
  ])('finds by %s', async (query, name) => {
    const { html } = await (await administrator()).get(`/people?${query}`);
    const names = ['Salma Idrissi', 'Hind Alaoui'].filter((one) => html.includes(one));
    expect(names).toEqual([name]);
  });

  it('says when nobody fits, and what is no address', async () => {
    const browser = await administrator();
    expect((await browser.get('/people?role=auditor')).html).toContain('Nobody fits');
    const wrong = await browser.get('/people?email=hind');
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('id="email-error"');
    expect(wrong.html).toContain('value="hind"');
  });

  it('goes on page by page, with what was looked for', async () => {
    for (let number = 0; number < 60; number += 1)
      await portal.api.directory.save({
        id: PersonId.parse(`many-${number}`),
        role: 'auditor',
        name: `Auditor ${number}`,
        email: `many-${number}@fund.test`,
        language: 'fr',
      });
    const browser = await administrator();
    const first = await browser.get('/people?role=auditor');
    const next = /href="(\/people\?role=auditor&amp;cursor=[^"]+)"/.exec(first.html)?.[1];
    expect(next).toBeDefined();
    const second = await browser.get(String(next).replaceAll('&amp;', '&'));
    const count = (html: string): number => html.match(/Auditor \d+/g)?.length ?? 0;
    expect(count(first.html) + count(second.html)).toBe(60);
  });
});

describe('a change of role', () => {
  const ask = async (browser: Awaited<ReturnType<typeof administrator>>) => {
    await browser.get(salma);
    return browser.submit(`${salma}/role-change`, { role: 'fund_manager', reason });
  };

  it('is asked for by one, shown to the other, confirmed by her, and starts tomorrow', async () => {
    const { browser } = await invited();
    expect((await ask(browser)).location).toBe(`${salma}?done=asked`);
    const own = await browser.get(salma);
    expect(own.html).toContain('You asked for this change');
    expect(own.html).not.toContain(`action="${salma}/role-change/confirmation"`);
    const other = await administrator(anas);
    expect((await other.get('/people')).html).toContain('Changes of role to be confirmed');
    const read = await other.get(salma);
    expect(read.html).toContain('Amina Filali');
    expect(read.html).toContain(reason);
    expect((await other.submit(`${salma}/role-change/confirmation`)).location).toBe(`${salma}?done=confirmed`);
    const after = await other.get(salma);
    expect(after.html).toContain('Anas Rami');
    expect(after.html).toContain('datetime="2026-03-03"');
    expect(after.html).not.toContain(`action="${salma}/role-change/confirmation"`);
  });

  it('cannot be confirmed by who asked, whatever she sends', async () => {
    const { browser } = await invited();
    await ask(browser);
    const other = await administrator(anas);
    await other.get(salma);
    await browser.get(salma);
    const token = /name="form-token" value="([^"]+)"/.exec(browser.page.html)?.[1] ?? '';
    const sent = await browser.post(`${salma}/role-change/confirmation`, { 'form-token': token, role: 'fund_manager' });
    expect(sent.status).toBe(403);
    expect(sent.html).toContain('another administrator has to');
  });

  it('is withdrawn with a reason, which is kept when it is too short', async () => {
    const { browser } = await invited();
    await ask(browser);
    await browser.get(salma);
    const short = await browser.submit(`${salma}/role-change/cancellation`, { reason: 'no longer' });
    expect(short.status).toBe(422);
    expect(short.html).toContain('>no longer</textarea>');
    expect(short.html).toMatch(/<details class="deed" id="cancellation" open/);
    expect((await browser.submit(`${salma}/role-change/cancellation`, { reason })).location).toContain(
      'done=cancelled',
    );
    expect((await browser.get(salma)).html).not.toContain('Withdraw the change');
  });

  it('is not offered to a role that it cannot come to', async () => {
    const { browser } = await invited({ role: 'administrator' });
    const { html } = await browser.get(salma);
    const form = /<details class="deed" id="role-change"[\s\S]*?<\/details>/.exec(html)?.[0] ?? '';
    expect(form).toContain('value="auditor"');
    expect(form).not.toMatch(/value="(coordinator|fund_manager|administrator)"/);
  });
});

describe('an account', () => {
  it('is corrected; the person stays', async () => {
    const { browser } = await invited();
    await browser.get(salma);
    const typed = { name: 'Salma El Idrissi', email: 'salma.el@fund.test', language: 'ar', reason };
    expect((await browser.submit(`${salma}/profile`, typed)).location).toBe(`${salma}?done=corrected`);
    const { html } = await browser.get(salma);
    for (const shown of ['Salma El Idrissi', 'salma.el@fund.test', 'العربية', 'person-1'])
      expect(html).toContain(shown);
  });

  it('that changed meanwhile says so, and keeps what was typed', async () => {
    const { browser } = await invited();
    await browser.get(salma);
    await portal.api.as(anas).post(`/v1/administration${salma}/deactivation`, { reason });
    const typed = { name: 'Salma El Idrissi', email: 'salma@fund.test', language: 'fr', reason };
    const stale = await browser.submit(`${salma}/profile`, typed);
    expect(stale.status).toBe(412);
    expect(stale.html).toContain('This account has changed meanwhile');
    expect(stale.html).toContain('value="Salma El Idrissi"');
  });

  it('is deactivated and comes back, each with a reason', async () => {
    const { browser } = await invited();
    await browser.get(salma);
    expect((await browser.submit(`${salma}/deactivation`, { reason })).location).toContain('done=deactivated');
    const { html } = await browser.get(salma);
    expect(html).toContain('class="tag stopped"');
    expect(html).not.toContain(`action="${salma}/role-change"`);
    expect((await browser.submit(`${salma}/reactivation`, { reason })).location).toContain('done=reactivated');
    expect((await browser.get(salma)).html).toContain('class="tag good"');
  });

  it('whose mail does not arrive says since when and why, while the address is the same', async () => {
    const { browser } = await invited();
    const note = { email: 'salma@fund.test', why: 'bounced', at: Instant.parse('2026-03-01T08:00:00.000Z') } as const;
    await portal.api.directory.noteUnreachable(PersonId.parse('person-1'), note);
    expect((await browser.get(salma)).html).toContain('came back for good');
    expect((await browser.get('/people?role=coordinator')).html).toContain('mail does not arrive');
    await browser.get(salma);
    await browser.submit(`${salma}/profile`, {
      name: 'Salma Idrissi',
      email: 'salma.new@fund.test',
      language: 'fr',
      reason,
    });
    expect((await browser.get(salma)).html).not.toContain('came back for good');
  });

  it('of one’s own has nothing to do with it', async () => {
    const { html } = await (await administrator()).get('/people/amina');
    expect(html).toContain('This is your own account');
    expect(html).not.toContain('class="deed"');
  });

  it('that nobody has is no page', async () => {
    expect((await (await administrator()).get('/people/nobody')).status).toBe(404);
  });

  it('is shown in Arabic with what is Latin kept apart', async () => {
    await invited();
    const { html } = await (await administrator(anas, 'ar')).get(salma);
    expect(html).toContain('<bdi>Salma Idrissi</bdi>');
    expect(html).toContain('تعطيل الحساب');
    expect(html).toContain('dir="rtl"');
  });
});

it('what was done to accounts is read by administrators too, with the names of both sides', async () => {
  const { browser } = await invited();
  await browser.get(salma);
  await browser.submit(`${salma}/deactivation`, { reason });
  const { html } = await browser.get('/administration-log');
  for (const shown of ['Account deactivated', 'Salma Idrissi', 'Amina Filali', reason, 'The history is intact'])
    expect(html).toContain(shown);
});

it('is where administrators begin', async () => {
  expect((await portal.browser().logIn(amina)).location).toBe('/people');
});
