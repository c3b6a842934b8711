import { describe, expect, it } from 'vitest';
import { adil, asma, farid, hind } from '../domain/people.ts';
import { caseId, live, moments } from '../functions/life.ts';
import { makePortal } from './portal.ts';

const visit = async (person: typeof asma, path: string, language: 'ar' | 'en' = 'en', portal = makePortal()) => {
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(path);
  return { portal, browser, page: browser.page };
};

describe('a new project', () => {
  const typed = {
    caseId: 'FZ1-NOUASSEUR',
    'title-fr': 'Parc <Nouasseur>',
    zone: 'Nouasseur',
    kind: 'creation',
    'holder-name': 'Yasmine Group',
    'holder-kind': 'developer',
    organisation: 'yasmine',
    cost: '13 500 000,50',
    fundShare: '9100000',
    kickoffOn: '2026-03-02',
    interest: 'none',
  };

  it('is opened, with amounts as people write them', async () => {
    const { browser, portal } = await visit(asma, '/projects/new');
    const done = await browser.submit('/projects/new', typed);
    expect(done.location).toBe('/cases/FZ1-NOUASSEUR?done=opened');
    const { body } = await portal.api.as(asma).get('/v1/coordinator/cases/FZ1-NOUASSEUR');
    expect(body).toMatchObject({
      project: { cost: 1_350_000_050, fundShare: 910_000_000 },
      people: { coordinator: 'asma' },
    });
  });

  it('with something wrong comes back as it was typed, each error beside its field', async () => {
    const { browser } = await visit(asma, '/projects/new', 'ar');
    const { status, html } = await browser.submit('/projects/new', {
      ...typed,
      caseId: 'fz 1',
      cost: 'much',
      zone: '',
    });
    expect(status).toBe(400);
    expect(html).toContain('value="Parc &lt;Nouasseur&gt;"');
    expect(html).toContain('value="much"');
    for (const field of ['caseId', 'cost', 'zone']) expect(html).toContain(`id="${field}-error"`);
    expect(html).toContain('href="#caseId"');
  });

  it('is not opened without a declaration of interests', async () => {
    const { browser } = await visit(asma, '/projects/new');
    const { interest: _, ...rest } = typed;
    const { html } = await browser.submit('/projects/new', rest);
    expect(html).toContain('id="interest-none-error"');
  });

  it('is no page for holders and auditors', async () => {
    for (const person of [hind, adil]) expect((await visit(person, '/projects/new')).page.status).toBe(404);
  });
});

describe('an import', () => {
  const header =
    'code,title_ar,title_fr,title_en,zone,kind,holder_name,holder_kind,organisation,cost_mad,fund_share_mad,kickoff_on';
  const good = 'FZ1-ONE,,Un <parc>,,Bouskoura,creation,Yasmine Group,developer,yasmine,,,2026-03-02';
  const bad = 'FZ1-TWO,,Deux,,Bouskoura,nonsense,Yasmine Group,developer,yasmine,,,2026-03-02';

  it('is shown before it is done, and writes nothing until then', async () => {
    const { browser, portal } = await visit(asma, '/imports');
    const { html } = await browser.submit('/imports', { csv: `${header}\n${good}`, step: 'preview' });
    expect(html).toContain('One project would be opened');
    expect(html).toContain('Un &lt;parc&gt;');
    expect((await portal.api.as(asma).get('/v1/coordinator/cases/FZ1-ONE')).status).toBe(404);
    const done = await browser.submit('/imports', { csv: `${header}\n${good}`, step: 'import', interest: 'none' });
    expect(done.html).toContain('One project was opened');
    expect((await portal.api.as(asma).get('/v1/coordinator/cases/FZ1-ONE')).status).toBe(200);
  });

  it('names what is wrong line by line, and can take the rest', async () => {
    const { browser } = await visit(asma, '/imports', 'ar');
    const csv = `${header}\n${good}\n${bad}`;
    const preview = await browser.submit('/imports', { csv, step: 'preview' });
    expect(preview.html).toContain('خطأ واحد يجب تصحيحه');
    expect(preview.html).toContain('nonsense');
    expect(preview.html).not.toContain('value="import"');
    const done = await browser.submit('/imports', { csv, step: 'partial', interest: 'none' });
    expect(done.html).toContain('href="/cases/FZ1-ONE"');
    expect(done.html).not.toContain('href="/cases/FZ1-TWO"');
  });

  it('takes a file, and says when it cannot be read', async () => {
    const { browser } = await visit(asma, '/imports');
    const send = async (bytes: Uint8Array<ArrayBuffer>) => {
      await browser.get('/imports');
      const body = new FormData();
      body.set('form-token', /name="form-token" value="([^"]+)"/.exec(browser.page.html)?.[1] ?? '');
      body.set('step', 'preview');
      body.set('file', new File([bytes], 'portfolio.csv', { type: 'text/csv' }));
      const sent = new Response(body);
      const type = sent.headers.get('content-type') ?? '';
      return browser.send('/imports', { method: 'POST', headers: { 'content-type': type }, body: await sent.bytes() });
    };
    expect((await send(new TextEncoder().encode(`${header}\n${good}`))).html).toContain('One project would be opened');
    expect((await send(Uint8Array.from([0x63, 0xe9, 0x0a]))).html).toContain('not in UTF-8');
  });

  it('with nothing in it says so', async () => {
    const { browser } = await visit(asma, '/imports');
    expect((await browser.submit('/imports', { csv: ' ', step: 'preview' })).status).toBe(422);
  });
});

describe('the board', () => {
  it('counts projects by stage and health, and lists those of one cell', async () => {
    const portal = makePortal();
    await live(portal.api, moments.entered);
    const { browser, page } = await visit(farid, '/board', 'ar', portal);
    expect(page.html).toContain('href="/board?stage=diagnosis&amp;health=on_track"');
    const listed = await browser.get('/board?stage=diagnosis&health=on_track');
    expect(listed.html).toContain(`href="/cases/${caseId}"`);
    expect((await browser.get('/board?stage=diagnosis&health=overdue')).html).toContain('لا مشروع هنا');
  });

  it('of no projects says how to begin', async () => {
    const { page } = await visit(asma, '/board');
    expect(page.html).toContain('There is no project yet');
    expect(page.html).toContain('href="/imports"');
  });
});

describe('outcomes', () => {
  it('of the portfolio are summed, told by project, and exported', async () => {
    const portal = makePortal();
    await live(portal.api, moments.entered);
    const { browser, page } = await visit(asma, '/outcomes', 'ar', portal);
    expect(page.html).toContain('حظيرة توفيق الجديدة');
    expect(page.html).toContain('href="/outcomes/export?stage=diagnosis"');
    const file = await browser.get('/outcomes/export?stage=diagnosis');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('outcomes-diagnosis.csv');
  });

  it('of a project are read by its holder too, and by no other organisation', async () => {
    const portal = makePortal();
    await live(portal.api, moments.entered);
    const own = await visit(hind, `/cases/${caseId}/outcomes`, 'en', portal);
    expect(own.page.html).toContain('No outcomes yet');
    expect((await visit(hind, '/outcomes', 'en', portal)).page.status).toBe(404);
    expect((await own.browser.get(`/cases/${caseId}/outcomes/export`)).status).toBe(200);
  });
});
