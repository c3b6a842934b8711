import { beforeEach, describe, expect, it } from 'vitest';
import { Outcomes } from '../../shared/domain/outcomes-view.ts';
import { readCsv } from '../../shared/app/csv.ts';
import { fewestPersons, outcomeColumns } from '../../shared/app/outcomes-table.ts';
import { answers } from '../../functions/http/answers.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { cardOf } from '../../shared/app/card.ts';
import { Instant } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { adil, amina, asma, farid, hind, rival } from '../domain/people.ts';
import { type Answers, storyCase } from '../programme/story-case.ts';
import { type Api, makeApi } from './api.ts';

const caseId = 'NB-BOUSKOURA';
let api: Api;
beforeEach(() => {
  api = makeApi();
});

/** Puts a case as the story left it where the functions read. */
function put(id = caseId, changed: Record<string, Answers> = {}): void {
  const c = { ...storyCase(changed), id: CaseId.parse(id), status: 'open' as const, stage: 'monitoring' };
  const card = { ...cardOf({ ...c, milestones: {} }, fonzid, Instant.parse('2027-06-01T10:00:00.000Z')) };
  api.memory.cases.set(c.id, { case: c, card, generation: 1 });
}

const tableOf = (body: unknown): Record<string, string>[] => {
  const read = readCsv(String(body));
  if (!('rows' in read)) throw new Error('unreadable');
  return read.rows
    .slice(1)
    .map(({ cells }) => Object.fromEntries(outcomeColumns.map((name, index) => [name, cells[index] ?? ''])));
};

describe('the outcomes of a project', () => {
  it.each([
    ['coordinator', asma],
    ['coordinator', farid],
    ['auditor', adil],
    ['holder', hind],
  ])('come to the %s', async (persona, actor) => {
    put();
    const { status, headers, body } = await api.as(actor).get(`/v1/${persona}/cases/${caseId}/outcomes`);
    expect(status).toBe(200);
    expect(headers['etag']).toMatch(/^"\d+"$/);
    expect(Outcomes.parse(body).totals).toMatchObject({ priorities: 5, mitigated: 2, assetsOpen: 5 });
  });

  it('come to nobody else', async () => {
    put();
    for (const path of ['outcomes', 'outcomes.csv']) {
      expect((await api.as(rival).get(`/v1/holder/cases/${caseId}/${path}`)).status).toBe(404);
      expect((await api.as(amina).get(`/v1/coordinator/cases/${caseId}/${path}`)).status).toBe(403);
      expect((await api.as(asma).get(`/v1/coordinator/cases/FZ1-NOT-THERE/${path}`)).status).toBe(404);
    }
    expect((await api.as(hind).get('/v1/holder/outcomes')).status).toBe(404);
  });
});

describe('a table of outcomes', () => {
  const read = async (changed: Record<string, Answers> = {}) => {
    put(caseId, changed);
    const answer = await api.as(asma).get(`/v1/coordinator/cases/${caseId}/outcomes.csv`);
    return { ...answer, rows: tableOf(answer.body) };
  };

  it('has a figure a line, with where it comes from', async () => {
    const { status, headers, rows, body } = await read();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${caseId}-outcomes.csv"`,
    });
    expect(String(body).codePointAt(0)).toBe(0xfeff);
    expect(rows).toContainEqual(
      expect.objectContaining({
        case: caseId,
        about: 'case',
        figure: 'mitigated-share',
        value: '40',
        sources: expect.stringMatching(/^M8 version 1, event \d+$/) as string,
      }),
    );
  });

  it('runs nothing in a spreadsheet', async () => {
    const { rows, body } = await read({
      S1: { opportunities: [{ text: '=HYPERLINK("http://evil.example","Bonus")' }, { text: 'a;@SUM(1)' }] },
    });
    const texts = rows.filter(({ figure, about }) => figure === 'opportunity' && about === 'case');
    expect(texts.map(({ text }) => text)).toEqual([`'=HYPERLINK("http://evil.example","Bonus")`, "a;'@SUM(1)"]);
    expect(String(body)).not.toMatch(/(^|[,;\n])"?[=+@]/);
  });

  it('hides fewer than five persons, and the total that would tell', async () => {
    const { rows } = await read({
      D2: { emp: { f: fewestPersons - 1, m: 350 } },
      M1: { indicators: [{ indicator: 'I9', actual: { f: 40, m: 3 } }] },
    });
    expect(rows.find(({ figure }) => figure === 'employed-at-start')).toMatchObject({ women: '<5', men: '350' });
    const visits = rows.find(({ code, figure }) => code === 'I9' && figure === 'actual');
    expect(visits).toMatchObject({ women: '40', men: '<5', value: '<5' });
  });

  it('says n/a, never 0 %, where there is nothing to divide by', async () => {
    const { rows } = await read({
      D4: { constraints: [{ constraint: 'C6', applies: true, existing_capacity: 5, needed_capacity: 5 }] },
    });
    expect(rows.find(({ code, figure }) => code === 'C6' && figure === 'gap-closed')).toMatchObject({ value: 'n/a' });
  });
});

describe('the outcomes of the portfolio', () => {
  it('add up over its pages', async () => {
    for (const id of ['FZ1-A', 'FZ1-B', 'FZ1-C']) put(id);
    let query = 'stage=monitoring&limit=2';
    const pages = [];
    for (let next: string | undefined = ''; next !== undefined; query = `stage=monitoring&limit=2&cursor=${next}`) {
      const { status, body } = await api.as(adil).get(`/v1/auditor/outcomes?${query}`);
      expect(status).toBe(200);
      const page = answers.PortfolioOutcomes.parse(body);
      pages.push(page);
      next = page.next;
    }
    expect(pages.flatMap(({ items }) => items.map((item) => item.caseId))).toEqual(['FZ1-A', 'FZ1-B', 'FZ1-C']);
    expect(pages.map(({ totals }) => totals.cases).reduce((a, b) => a + b)).toBe(3);
    expect(pages[0]?.totals).toMatchObject({ priorities: 10, mitigated: 4, assets: 10 });
  });

  it('can be exported, and only by those who may list projects', async () => {
    for (const id of ['FZ1-A', 'FZ1-B']) put(id);
    const first = await api.as(asma).get('/v1/coordinator/outcomes.csv?stage=monitoring&limit=1');
    const cursor = first.headers['x-next-cursor'] ?? '';
    const second = await api.as(asma).get(`/v1/coordinator/outcomes.csv?stage=monitoring&limit=1&cursor=${cursor}`);
    expect(new Set(tableOf(first.body).map((row) => row['case']))).toEqual(new Set(['FZ1-A']));
    expect(new Set(tableOf(second.body).map((row) => row['case']))).toEqual(new Set(['FZ1-B']));
    expect((await api.as(asma).get('/v1/coordinator/outcomes.csv')).status).toBe(400);
    expect((await api.as(hind).get('/v1/coordinator/outcomes.csv?stage=monitoring')).status).toBe(403);
  });
});
