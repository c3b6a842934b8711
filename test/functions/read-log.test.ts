import { beforeEach, describe, expect, it } from 'vitest';
import { auditor } from '../../functions/auditor/routes.ts';
import { adil, asma } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, live, moments } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, moments.submitted);
});
const reads = () => api.log.lines.filter(({ code }) => code === 'read.answered').map(({ fields }) => fields);

describe('what an auditor reads', () => {
  it('is logged: who, which row, of what', async () => {
    await api.as(adil).get(`/v1/auditor/cases/${caseId}/milestones/D1/submissions/1`);
    expect(reads()).toEqual([
      {
        person: adil.id,
        action: 'read-history',
        row: 'GET /v1/auditor/cases/{caseId}/milestones/{milestone}/submissions/{version}',
        caseId,
        milestone: 'D1',
        version: '1',
      },
    ]);
  });

  it('is told in codes: of words only that they were asked', async () => {
    await api.as(adil).get('/v1/auditor/cases?stage=diagnosis&limit=5');
    await api.as(adil).get(`/v1/auditor/cases/${caseId}/evidence/${'a'.repeat(64)}?name=Hind.pdf`);
    await api.as(adil).get(`/v1/auditor/events.csv?caseId=${caseId}&from=2026-03-01`);
    expect(reads()).toMatchObject([
      { asked: { stage: 'diagnosis', limit: true } },
      { asked: { name: true } },
      { row: 'GET /v1/auditor/events.csv', asked: { caseId, from: '2026-03-01' } },
    ]);
    expect(JSON.stringify(reads())).not.toContain('Hind');
  });

  it('leaves no line where nothing was shown', async () => {
    await api.as(adil).get('/v1/auditor/cases/FZ1-NOT-THERE');
    await api.as(adil).get('/v1/auditor/cases?stage=NOT+A+STAGE');
    await api.as(asma).get(`/v1/auditor/cases/${caseId}`);
    expect(reads()).toEqual([]);
  });

  it('is logged on every row of the table', async () => {
    expect(auditor.logsReads).toBe(true);
    expect(auditor.routes.every(({ method }) => method === 'GET')).toBe(true);
    const at = (path: string) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        name === 'caseId'
          ? caseId
          : name === 'milestone'
            ? 'D1'
            : name === 'version'
              ? '1'
              : name === 'date'
                ? '2026-03-02'
                : 'a'.repeat(64),
      );
    let answered = 0;
    for (const { path } of auditor.routes) {
      const { status } = await api.as(adil).get(at(path));
      if (status === 200) answered += 1;
    }
    expect(answered).toBeGreaterThan(10);
    expect(reads()).toHaveLength(answered);
  });
});

it('logs nobody else’s reads', async () => {
  await api.as(asma).get(`/v1/coordinator/cases/${caseId}`);
  expect(reads()).toEqual([]);
});
