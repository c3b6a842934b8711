import { beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/app/run-command.ts';
import { Command } from '../../shared/domain/decide.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import { answers } from '../../functions/http/answers.ts';
import { adil, asma, badr, chaima, farid, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, live, moments, opening, reason } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, moments.submitted);
  api.clock.moment = Instant.parse('2026-03-05T10:00:00.000Z');
  await open('FZ1-IZDIHAR', 'Centre Izdihar', 'izdihar');
});

async function open(id: string, title: string, organisation: string): Promise<void> {
  const project = { ...opening.project, title: { fr: title }, zone: 'Sidi Bernoussi' };
  const command = Command.parse({ type: 'open-case', ...opening, caseId: id, project, organisation });
  const request = { caseId: CaseId.parse(id), command, actor: chaima, commandId: api.ports.ids.commandId() };
  const outcome = await runCommand(api.ports, request);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

describe('projects', () => {
  const find = async (query: string, actor = adil, persona = 'auditor') => {
    const { body } = await api.as(actor).get(`/v1/${persona}/cases?${query}`);
    return answers.CaseList.parse(body).items.map((card) => card.caseId);
  };

  it.each([
    ['stage=diagnosis', [caseId]],
    ['stage=diagnosis&health=overdue', []],
    ['organisation=izdihar', ['FZ1-IZDIHAR']],
    ['organisation=izdihar&stage=diagnosis', []],
    ['person=badr', [caseId]],
    ['person=chaima', ['FZ1-IZDIHAR']],
    ['person=chaima&text=tawfik', []],
    ['person=hind&text=tawfik', [caseId]],
    ['text=tawfik', [caseId]],
    ['text=FZ1', [caseId, 'FZ1-IZDIHAR']],
    ['text=FZ1&organisation=yasmine', [caseId]],
    ['text=sidi+izd', ['FZ1-IZDIHAR']],
    ['text=%D8%AA%D9%88%D9%81%D9%8A%D9%82', [caseId]],
    ['text=sidi&health=on_track', ['FZ1-IZDIHAR']],
  ])('are found by %s', async (query, found) => {
    expect(await find(query)).toEqual(found);
    expect(await find(query, asma, 'coordinator')).toEqual(found);
  });

  it.each(['', 'health=overdue', 'text=a', 'text=%20', 'person=a%20b', 'name=x'])(
    'are not looked for by "%s"',
    async (query) => {
      expect((await api.as(adil).get(`/v1/auditor/cases?${query}`)).status).toBe(400);
    },
  );

  it('are not looked for by holders', async () => {
    expect((await api.as(hind).get('/v1/auditor/cases?text=tawfik')).status).toBe(403);
    expect((await api.as(hind).get('/v1/holder/cases?text=tawfik')).status).toBe(400);
  });
});

describe('events', () => {
  const find = async (query: string) => {
    const { status, body } = await api.as(adil).get(`/v1/auditor/events?${query}`);
    expect(status).toBe(200);
    return answers.EventList.parse(body);
  };
  const found = async (query: string) => (await find(query)).items.map((card) => `${card.caseId}/${card.seq}`);

  it.each([
    [`caseId=${caseId}&type=PersonAssigned`, ['2', '5', '6'].map((seq) => `${caseId}/${seq}`)],
    ['person=chaima', ['FZ1-IZDIHAR/1', 'FZ1-IZDIHAR/2']],
    ['person=chaima&type=CaseOpened', ['FZ1-IZDIHAR/1']],
    [`person=chaima&caseId=${caseId}`, []],
    ['person=chaima&from=2026-03-06&to=2026-03-09', []],
    ['type=CaseOpened&from=2026-03-01&to=2026-03-31', [`${caseId}/1`, 'FZ1-IZDIHAR/1']],
    ['type=CaseOpened&from=2026-03-03&to=2026-03-31', ['FZ1-IZDIHAR/1']],
    [`caseId=${caseId}&from=2026-03-03`, []],
    ['person=workflow', []],
  ])('are found by %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('are found page by page, over days on which nothing happened', async () => {
    const seen: string[] = [];
    let pages = 0;
    for (let query: string | undefined = ''; query !== undefined; pages += 1) {
      const { items, next } = await find(`from=2026-01-01&to=2026-12-31&limit=3${query}`);
      seen.push(...items.map((card) => `${card.caseId}/${card.seq}`));
      query = next === undefined ? undefined : `&cursor=${next}`;
    }
    const whole = await found('from=2026-03-01&to=2026-03-31');
    expect(seen).toEqual(whole);
    expect(whole).toHaveLength(10);
    expect(pages).toBeLessThan(18);
  });

  it.each([
    '',
    'type=CaseOpened',
    'from=2026-03-01',
    'from=2026-03-02&to=2026-03-01',
    'from=2025-01-01&to=2026-12-31',
    'type=Nothing&person=asma',
  ])('are not looked for by "%s"', async (query) => {
    expect((await api.as(adil).get(`/v1/auditor/events?${query}`)).status).toBe(400);
  });

  it.each(['x', '2026-02-01.', '2026-03-02.x'])('are not read on from "%s"', async (cursor) => {
    const answer = await api.as(adil).get(`/v1/auditor/events?from=2026-03-01&to=2026-03-31&cursor=${cursor}`);
    expect(answer).toMatchObject({ status: 400, body: { rule: 'request.cursor-invalid' } });
  });

  it('are for auditors alone', async () => {
    for (const actor of [hind, asma, farid])
      expect((await api.as(actor).get('/v1/auditor/events?person=asma')).status).toBe(403);
  });
});

describe('exceptions', () => {
  it('of a project are told with who, when and why', async () => {
    await live(api, [
      [hind, { type: 'propose-waiver', milestone: 'D3', reason }],
      [farid, { type: 'decide-waiver', milestone: 'D3', granted: true, reason }],
      [badr, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content: await submitted() }],
    ]);
    const { body } = await api.as(adil).get(`/v1/auditor/cases/${caseId}/exceptions`);
    expect(answers.Exceptions.parse(body).items).toMatchObject([
      { kind: 'waiver', about: { milestone: 'D3' }, actor: { id: 'farid' }, others: ['hind'] },
      { kind: 'on-behalf', about: { milestone: 'D1' }, actor: { id: 'badr', onBehalfOf: 'yasmine' } },
    ]);
  });

  it('of the portfolio come by projects, those without any among them', async () => {
    await live(api, [[farid, { type: 'reschedule-milestone', milestone: 'D2', due: '2026-04-30', reason }]]);
    const { body } = await api.as(adil).get('/v1/auditor/exceptions?text=FZ1');
    expect(answers.PortfolioExceptions.parse(body)).toMatchObject({
      cases: [caseId, 'FZ1-IZDIHAR'],
      items: [{ caseId, kind: 'extension', about: { milestone: 'D2' } }],
    });
    expect((await api.as(hind).get('/v1/auditor/exceptions?text=FZ1')).status).toBe(403);
  });

  it('tell of a finding that nobody closed in time', async () => {
    await live(api, [
      [adil, { type: 'open-finding', severity: 'minor', owner: 'owner', due: '2026-03-16', text: reason }],
    ]);
    api.clock.moment = Instant.parse('2026-03-20T10:00:00.000Z');
    const { body } = await api.as(farid).get(`/v1/coordinator/cases/${caseId}/exceptions`);
    expect(answers.Exceptions.parse(body).items).toMatchObject([{ kind: 'finding-past-due', days: 4, reason }]);
  });
});

async function submitted(): Promise<unknown> {
  const { body } = await api.as(asma).get(`/v1/coordinator/cases/${caseId}/milestones/D1`);
  return answers.Milestone.parse(body).submission?.content;
}
