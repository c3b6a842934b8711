import { describe, expect, it } from 'vitest';
import { adil, asma, badr, chaima, farid, hamza, hind, rival } from '../domain/people.ts';
import { caseId, type Done, live, moments, reason } from '../functions/life.ts';
import { makePortal } from './portal.ts';

const address = `/cases/${caseId}`;
const visit = async (past: readonly Done[], person: typeof asma, path = address, language: 'ar' | 'en' = 'en') => {
  const portal = makePortal();
  await live(portal.api, past);
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(path);
  const caseNow = async () =>
    (await portal.api.as(asma).get(`/v1/coordinator/cases/${caseId}`)).body as Record<string, unknown>;
  return { portal, browser, page: browser.page, caseNow };
};

const returned: Done = [asma, { type: 'return-milestone', milestone: 'D1', version: 1, reason, comments: [] }];

describe('a project', () => {
  it('tells what waits for whom, and who has which duty', async () => {
    const { page } = await visit(moments.submitted, asma);
    expect(page.html).toContain('Waiting for a decision');
    expect(page.html).toContain('Yasmine Group');
    expect(page.html).toContain('backup coordinator');
  });

  it('tells its holder first of all what is awaited of her, and others nothing of it', async () => {
    const form = `href="${address}/milestones/D1/form"`;
    for (const [past, awaited] of [
      [moments.entered, 'Fill in the form'],
      [[...moments.submitted, returned], 'Correct the form'],
    ] as const) {
      const { page } = await visit(past, hind);
      const [before = '', after = ''] = page.html.split('What is awaited of you');
      expect(before).not.toContain(form);
      expect(after.slice(0, after.indexOf('</div>'))).toContain(form);
      expect(after).toContain(awaited);
    }
    expect((await visit(moments['finding opened'], hind)).page.html).toContain(`href="${address}/findings/F1"`);
    expect((await visit(moments.entered, asma)).page.html).not.toContain('What is awaited of you');
  });

  it('is suspended, resumed and withdrawn by a fund manager, each with a reason', async () => {
    const { browser, caseNow } = await visit(moments.entered, farid);
    const short = await browser.submit(`${address}/suspension`, { reason: 'Floods' });
    expect(short.status).toBe(422);
    expect(short.html).toMatch(/<details class="deed" id="suspension" open/);
    expect(short.html).toContain('Floods</textarea>');
    expect((await browser.submit(`${address}/suspension`, { reason })).location).toBe(`${address}?done=suspended`);
    await browser.get(`${address}?done=suspended`);
    expect(browser.page.html).toContain('The project is suspended.');
    expect(browser.page.html).not.toContain(`${address}/suspension"`);
    expect((await browser.submit(`${address}/resumption`, { reason })).location).toBe(`${address}?done=resumed`);
    await browser.get(address);
    await browser.submit(`${address}/withdrawal`, { reason });
    expect(await caseNow()).toMatchObject({ status: 'withdrawn' });
  });

  it('offers none of that to others', async () => {
    for (const person of [hind, asma, adil]) {
      const { page } = await visit(moments.entered, person);
      expect(page.status).toBe(200);
      expect(page.html).not.toContain(`${address}/withdrawal"`);
    }
  });
});

describe('duties', () => {
  const names = async ({ portal }: Awaited<ReturnType<typeof visit>>) => {
    for (const [person, name] of [
      [chaima, 'Chaima <Alaoui>'],
      [badr, 'Badr'],
    ] as const)
      await portal.api.directory.save({
        id: person.id,
        role: 'coordinator',
        name,
        email: `${person.id}@x.example`,
        language: 'fr',
      });
  };

  it('are given to people by their names, and left open', async () => {
    const visited = await visit(moments.entered, asma);
    await names(visited);
    const { browser, caseNow, portal } = visited;
    expect((await browser.get(`${address}/people`)).html).toContain('has not declared');
    const undeclared = await browser.submit(`${address}/people/backup_coordinator`, { person: 'chaima' });
    expect(undeclared.status).toBeGreaterThan(400);
    await live(portal.api, [[chaima, { type: 'declare-interest', interest: 'none' }]]);
    const { html } = await browser.get(`${address}/people`);
    expect(html).toContain('Chaima &lt;Alaoui&gt;');
    const done = await browser.submit(`${address}/people/backup_coordinator`, { person: 'chaima' });
    expect(done.location).toBe(`${address}/people?done=assigned`);
    expect(await caseNow()).toMatchObject({ people: { backup_coordinator: 'chaima' } });
    await browser.get(`${address}/people`);
    await browser.submit(`${address}/people/backup_coordinator`, { person: '' });
    expect((await caseNow())['people']).not.toHaveProperty('backup_coordinator');
  });

  it('are given by nobody who is not on the project', async () => {
    const visited = await visit(moments.entered, chaima);
    await names(visited);
    const { browser } = visited;
    await browser.get(`${address}/people`);
    expect((await browser.submit(`${address}/people/backup_coordinator`, { person: 'chaima' })).status).toBe(403);
    expect((await visit(moments.entered, hind, `${address}/people`)).page.status).toBe(404);
  });
});

it('a duty is delegated for the days of a leave by whose it is, and taken back', async () => {
  const visited = await visit([...moments.entered, [chaima, { type: 'declare-interest', interest: 'none' }]], asma);
  const { browser, portal, caseNow } = visited;
  for (const person of [asma, chaima])
    await portal.api.directory.save({
      id: person.id,
      role: 'coordinator',
      name: person.id,
      email: `${person.id}@x.example`,
      language: 'fr',
    });
  await browser.get(`${address}/people`);
  const days = { delegate: 'chaima', firstDay: '2026-03-09', lastDay: '2026-03-13' };
  const short = await browser.submit(`${address}/people/coordinator/delegation`, { ...days, reason: 'Leave' });
  expect(short.status).toBe(422);
  expect(short.html).toContain('Leave</textarea>');
  const done = await browser.submit(`${address}/people/coordinator/delegation`, { ...days, reason });
  expect(done.location).toBe(`${address}/people?done=delegated`);
  expect(await caseNow()).toMatchObject({ delegations: { coordinator: { delegate: 'chaima' } } });
  await browser.get(`${address}/people`);
  const ended = await browser.submit(`${address}/people/coordinator/delegation-end`);
  expect(ended.location).toBe(`${address}/people?done=ended`);
});

describe('a finding', () => {
  const finding = `${address}/findings/F1`;

  it('is read with its words, and answered', async () => {
    const { browser, page } = await visit(moments['finding opened'], asma, finding, 'ar');
    expect(page.html).toContain(reason);
    expect(page.html).toContain('حرجة');
    expect((await browser.submit(finding, { text: 'Done.' })).html).toContain('Done.</textarea>');
    expect((await browser.submit(finding, { text: 'The letter was found and attached.' })).location).toBe(
      `${finding}?done=answered`,
    );
    expect((await browser.get(finding)).html).toContain('The letter was found and attached.');
  });

  it('is not there for others, nor if there is none', async () => {
    expect((await visit(moments['finding opened'], rival, finding)).page.status).toBe(404);
    expect((await visit(moments['finding opened'], asma, `${address}/findings/F2`)).page.status).toBe(404);
  });
});

describe('a change', () => {
  const requests = `${address}/change-requests`;

  it('is asked by a holder, endorsed by the coordinator, decided by the fund manager', async () => {
    const { browser, portal, caseNow } = await visit(moments.entered, hind, requests);
    const near = await browser.submit(requests, { kind: 'due-date', milestone: 'D2', due: '2026-04-20', reason });
    expect(near.status).toBe(422);
    expect(near.html).toContain('value="2026-04-20"');
    const asked = await browser.submit(requests, { kind: 'due-date', milestone: 'D2', due: '2026-09-01', reason });
    expect(asked.location).toBe(`${requests}/R1?done=asked`);

    const coordinator = portal.browser();
    await coordinator.logIn(asma);
    expect((await coordinator.get('/queue')).html).toContain(`${requests}/R1"`);
    await coordinator.get(`${requests}/R1`);
    expect((await coordinator.submit(`${requests}/R1/endorsement`, { reason })).status).toBe(400);
    const endorsed = await coordinator.submit(`${requests}/R1/endorsement`, { reason, granted: 'yes' });
    expect(endorsed.location).toBe(`${requests}/R1?done=decided`);

    const manager = portal.browser('ar');
    await manager.logIn(farid);
    expect((await manager.get('/queue')).html).toContain(`${requests}/R1"`);
    expect((await manager.get(`${requests}/R1`)).html).toContain('تنتظر قرار مدير(ة) الصندوق');
    await manager.submit(`${requests}/R1/decision`, { reason, granted: 'yes' });
    expect(await caseNow()).toMatchObject({ milestones: { D2: { due: '2026-09-01' } } });
  });

  it('that binds the holder as a whole is offered only to who speaks for her', async () => {
    const { browser, portal } = await visit(moments.entered, hind, requests);
    expect(browser.page.html).toContain('value="withdrawal"');
    const directed = { type: 'assign-person', duty: 'director', person: hamza } as const;
    await live(portal.api, [[farid, directed]]);
    const asked = await browser.get(requests);
    expect(asked.html).toContain('value="due-date"');
    expect(asked.html).not.toContain('value="withdrawal"');
  });

  it('can be taken back by who asked, and by nobody else', async () => {
    const { browser, portal } = await visit(moments.entered, hind, requests);
    await browser.submit(requests, { kind: 'suspension', reason });
    await browser.get(`${requests}/R1`);
    const other = portal.browser();
    await other.logIn(hamza);
    expect((await other.get(`${requests}/R1`)).html).not.toContain(`${requests}/R1/withdrawal`);
    expect((await browser.submit(`${requests}/R1/withdrawal`, { reason })).location).toBe(
      `${requests}/R1?done=taken-back`,
    );
  });

  it('is not there for other organisations', async () => {
    const { portal, browser } = await visit(moments.entered, hind, requests);
    await browser.submit(requests, { kind: 'suspension', reason });
    const foreign = portal.browser();
    await foreign.logIn(rival);
    for (const path of [requests, `${requests}/R1`]) expect((await foreign.get(path)).status).toBe(404);
  });
});
