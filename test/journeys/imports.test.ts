import { afterAll, beforeAll, expect, it } from 'vitest';
import { everything, quiet, startTestCloud, type TestCloud } from './cloud.ts';

const header =
  'code,title_ar,title_fr,title_en,zone,kind,holder_name,holder_kind,organisation,cost_mad,fund_share_mad,kickoff_on';
const good = (code: string) =>
  `${code},المنطقة الصناعية,"Zone ""Nord"", Settat",,Settat,creation,Chambre de commerce,chamber,ccis-settat,"12 500 000,50",6000000,2026-03-02`;

/** Each wrong in its own way, with what is said of it. */
const bad = [
  ['settat-9,,Zone,,Settat,creation,Chambre,chamber,ccis-settat,,,', { column: 'code' }],
  ['SETTAT-3,,,,Settat,creation,Chambre,chamber,ccis-settat,,,', { column: 'title_fr' }],
  ['SETTAT-4,,Zone,,Settat,palace,Chambre,chamber,ccis-settat,,,', { code: 'project.unknown-kind' }],
  [
    'SETTAT-5,,Zone,,Settat,creation,Chambre,chamber,ccis-settat,12.5M,,',
    { column: 'cost_mad', code: 'not-an-amount' },
  ],
  ['SETTAT-6,,Zone,,Settat,creation,Chambre,chamber,ccis-settat,1000,2000,', { code: 'project.share-over-cost' }],
  ['SETTAT-7,,Zone,,Settat,creation,Chambre,chamber,ccis-settat,,,2026-02-30', { column: 'kickoff_on' }],
  ['SETTAT-1,,Zone,,Settat,creation,Chambre,chamber,ccis-settat,,,', { column: 'code', code: 'code-repeated' }],
  ['SETTAT-8,,=1+1,,Settat,creation,Chambre,chamber,ccis-settat,,,', { column: 'title_fr', code: 'formula' }],
] as const;
const file = [header, good('SETTAT-1'), ...bad.map(([line]) => line), good('SETTAT-2')].join('\r\n');

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
}, 300_000);
afterAll(async () => {
  await world.end();
});

const send = async (csv: string, query = '') =>
  world.theatre.as('coordinator').postCsv(`/v1/coordinator/imports?interest=none${query}`, csv);
const opened = async (caseId: string) =>
  (await world.theatre.as('auditor').get(`/v1/auditor/cases/${caseId}`)).status === 200;

it('one bad row refuses the file, and every bad row is told with its column', async () => {
  const before = await quiet(world.cloud);
  const { status, body } = await send(file);
  expect({ status, body }).toMatchObject({ status: 422, body: { rule: 'import.refused' } });
  const rows = bad.map(([, told], index) => ({ row: index + 3, ...told }));
  expect(body).toMatchObject({ rows });
  expect(await everything(world.cloud)).toBe(before);
});

it('with partial=true the good rows are opened, and the rest is reported', async () => {
  const { status, body } = await send(file, '&partial=true');
  expect(status).toBe(200);
  expect(body).toMatchObject({ opened: ['SETTAT-1', 'SETTAT-2'], alreadyOpen: [], notReached: [] });
  expect(body).toMatchObject({ refused: bad.map((_, index) => ({ row: index + 3 })) });
  expect([await opened('SETTAT-1'), await opened('SETTAT-2'), await opened('SETTAT-4')]).toEqual([true, true, false]);
});

it('the same file again opens nothing twice', async () => {
  const { body } = await send(`${header}\n${good('SETTAT-1')}\n${good('SETTAT-2')}\n`);
  expect(body).toMatchObject({ opened: [], alreadyOpen: ['SETTAT-1', 'SETTAT-2'] });
  const { body: history } = await world.theatre.as('auditor').get('/v1/auditor/cases/SETTAT-1/history');
  const { items } = history as { items: { type: string }[] };
  expect(items.filter(({ type }) => type === 'CaseOpened')).toHaveLength(1);
});

it('what is no portfolio file is refused as a whole', async () => {
  const wrongs = [
    'code,name\nX,Y',
    `${header},colour\n${good('SETTAT-9')},red`,
    header,
    `${header}\n${good('SETTAT-9')}"`,
    '\u0000\u0001',
  ];
  for (const csv of wrongs) {
    const { status } = await send(csv);
    expect([400, 422]).toContain(status);
  }
  expect(await opened('SETTAT-9')).toBe(false);
});
