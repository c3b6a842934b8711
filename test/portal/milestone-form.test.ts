import { describe, expect, it } from 'vitest';
import { idleLimit } from '../../functions/portal/session/session.ts';
import { asma, chaima, hind, rival } from '../domain/people.ts';
import { caseId, live, moments } from '../functions/life.ts';
import { makePortal } from './portal.ts';

const address = `/cases/${caseId}/milestones/D1/form`;

/** The portal with a case in its diagnosis, and a holder's browser on the form of D1. */
async function filling(person = hind) {
  const portal = makePortal();
  await live(portal.api, moments.entered);
  const visitor = portal.browser('fr');
  await visitor.logIn(person);
  await visitor.get(address);
  const draft = async () => portal.api.drafts.find(caseId, 'D1' as never);
  return { portal, visitor, draft };
}

const answers = { 'values/focal_name': 'Hind Alaoui', 'values/mandate_pct': '20,5', 'values/summary': 'court' };

describe('the form of a milestone', () => {
  it('asks every question of its definition, in the language of the page', async () => {
    const { visitor } = await filling();
    expect(visitor.page.status).toBe(200);
    for (const part of [
      'name="values/focal_name"',
      'name="values/kickoff_date"',
      'type="date"',
      'Résumé',
      'Pièces justificatives',
    ])
      expect(visitor.page.html).toContain(part);
  });

  it('is for nobody of another organisation, who learns no more than that there is no such page', async () => {
    const { visitor } = await filling(rival);
    expect(visitor.page.status).toBe(404);
    expect(visitor.page.html).not.toContain('Tawfik');
  });

  it('tells a coordinator that she writes for the holder, and one who is not the project’s that it is not hers', async () => {
    const { visitor } = await filling(asma);
    expect(visitor.page.html).toContain('pour le compte du porteur');
    const stranger = await filling(chaima);
    expect(stranger.visitor.page.status).toBe(409);
  });

  it('keeps what was typed, to the letter where it is not understood', async () => {
    const { visitor, draft } = await filling();
    const { location } = await visitor.submit(address, { ...answers, 'values/kickoff_date': 'demain', do: 'save' });
    expect(location).toBe(`${address}?done=saved`);
    expect((await draft())?.content).toMatchObject({
      values: { focal_name: 'Hind Alaoui', mandate_pct: 20.5, kickoff_date: 'demain' },
    });
    const { html } = await visitor.get(address);
    expect(html).toContain('value="Hind Alaoui"');
    expect(html).toContain('value="20,5"');
  });

  it('tells what is wrong beside each answer and on top, and loses nothing, when it is refused', async () => {
    const { visitor, draft } = await filling();
    const { status, html } = await visitor.submit(address, { ...answers, do: 'submit' });
    expect(status).toBe(422);
    expect(html).toContain('role="alert"');
    expect(html).toMatch(/href="#values\/focal_email"/);
    expect(html).toContain('id="values/focal_email-error"');
    expect(html).toContain('value="Hind Alaoui"');
    expect((await draft())?.version).toBe(1);
  });

  it('checks without handing in', async () => {
    const { visitor, portal } = await filling();
    const { html } = await visitor.submit(address, { ...answers, do: 'check' });
    expect(html).toContain('id="values/focal_email-error"');
    expect((await portal.api.queries.find(caseId))?.case.milestones['D1']?.status).toBe('planned');
  });

  it('says of two tabs to the second that the first was saved, and overwrites only when told to', async () => {
    const { visitor, draft } = await filling();
    const first = visitor.page.html;
    await visitor.submit(address, { ...answers, do: 'save' });
    visitor.page.html = first;
    const second = await visitor.submit(address, { 'values/focal_name': 'Autre', do: 'save' });
    expect(second.status).toBe(422);
    expect(second.html).toContain('enregistré ailleurs');
    expect(second.html).toContain('value="Autre"');
    expect((await draft())?.content).toMatchObject({ values: { focal_name: 'Hind Alaoui' } });
    await visitor.submit(address, { 'values/focal_name': 'Autre', do: 'overwrite' });
    expect((await draft())?.content).toMatchObject({ values: { focal_name: 'Autre' } });
  });

  it('takes a double click on its save button for one', async () => {
    const { visitor, draft } = await filling();
    const first = visitor.page.html;
    await visitor.submit(address, { ...answers, do: 'save' });
    visitor.page.html = first;
    const again = await visitor.submit(address, { ...answers, do: 'save' });
    expect(again.location).toBe(`${address}?done=saved`);
    expect((await draft())?.version).toBe(1);
  });

  it('keeps what was sent when the session had ended, and goes on with it after the login', async () => {
    const { portal, visitor, draft } = await filling();
    portal.clock.now += idleLimit;
    const late = await visitor.submit(address, { ...answers, do: 'save' });
    expect(late.status).toBe(401);
    expect(late.html).toContain('rien n’est perdu');
    await visitor.logIn(hind);
    await visitor.get('/session/kept');
    const sent = await visitor.submit(address);
    expect(sent.location).toBe(`${address}?done=saved`);
    expect((await draft())?.content).toMatchObject({ values: { focal_name: 'Hind Alaoui' } });
  });

  it('keeps what was sent when the API takes the token of a living session no more', async () => {
    const { portal, visitor, draft } = await filling();
    portal.refusedTokens.add(hind.id);
    const late = await visitor.submit(address, { ...answers, do: 'save' });
    expect(late.status).toBe(401);
    expect(late.html).toContain('rien n’est perdu');
    portal.refusedTokens.clear();
    expect((await visitor.logIn(hind)).location).toBe('/session/kept');
    await visitor.get('/session/kept');
    expect((await visitor.submit(address)).location).toBe(`${address}?done=saved`);
    expect((await draft())?.content).toMatchObject({ values: { focal_name: 'Hind Alaoui' } });
  });

  it('shows hostile answers as text', async () => {
    const { visitor } = await filling();
    const hostile = '"><script>alert(1)</script>';
    await visitor.submit(address, {
      'values/focal_name': hostile,
      'values/summary': '</textarea><img src=x onerror=alert(1)>',
      do: 'save',
    });
    const { html } = await visitor.get(address);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;/textarea&gt;');
  });
});

it('shows what the reviewer said beside the answer that she meant, and on top', async () => {
  const portal = makePortal();
  await live(portal.api, [
    ...moments.submitted,
    [
      asma,
      {
        type: 'return-milestone',
        milestone: 'D1',
        version: 1,
        reason: 'The mandate is too small for a zone of this size.',
        comments: [{ severity: 'fatal', pointer: '/values/mandate_pct', text: 'Half a day a week at the least.' }],
      },
    ],
  ]);
  const visitor = portal.browser('fr');
  await visitor.logIn(hind);
  const { html } = await visitor.get(address);
  expect(html.split('Half a day a week at the least.')).toHaveLength(3);
  expect(html).toMatch(/in-place(?:(?!<input).)*Half a day a week(?:(?!<input).)*<input id="values\/mandate_pct"/s);
});

describe('lists of records', () => {
  const list = `/cases/${caseId}/milestones/D3/form`;

  it('begin with as many records as they ask for', async () => {
    const { visitor } = await filling();
    const { html } = await visitor.get(list);
    expect(html).toContain('name="values/sessions/2/date"');
    expect(html).not.toContain('name="values/sessions/3/date"');
  });

  it('grow and shrink without a script, and lose nothing of what stands in them', async () => {
    const { visitor } = await filling();
    await visitor.get(list);
    const added = await visitor.submit(list, {
      'values/sessions/0/place': 'Salle A',
      'values/sessions/1/place': 'Salle B',
      do: 'add:values/sessions',
    });
    expect(added.location).toBe(`${list}#values/sessions`);
    await visitor.get(list);
    expect(visitor.page.html).toContain('value="Salle B"');
    await visitor.submit(list, {
      'values/sessions/0/place': 'Salle A',
      'values/sessions/1/place': 'Salle B',
      do: 'remove:values/sessions/0',
    });
    const { html } = await visitor.get(list);
    expect(html).not.toContain('value="Salle A"');
    expect(html).toContain('name="values/sessions/0/place" type="text" value="Salle B"');
  });
});

describe('what a script asks for', () => {
  const draftAddress = `/cases/${caseId}/milestones/D1/draft`;

  it('is a draft saved while somebody writes, with the values derived from it', async () => {
    const { visitor, draft } = await filling();
    const token = /name="form-token" value="([^"]+)"/.exec(visitor.page.html)?.[1] ?? '';
    const body = new URLSearchParams({ 'form-token': token, ...answers }).toString();
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
    const { status, html } = await visitor.send(draftAddress, { method: 'POST', body, headers });
    expect([status, JSON.parse(html)]).toMatchObject([200, { status: 'saved', version: 1, derived: {} }]);
    expect((await draft())?.version).toBe(1);
    const stale = await visitor.send(draftAddress, { method: 'POST', body: body.replace('Hind', 'Nadia'), headers });
    expect(stale.status).toBe(412);
  });
});
