import { uncorrected } from '../uncorrected.ts';
import { expect, it } from 'vitest';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { importPortfolio } from '../../shared/app/import-portfolio.ts';
import { columns } from '../../shared/app/portfolio-row.ts';
import { CommandId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import { asma } from '../domain/people.ts';

const header = columns.join(',');
const line = (code: string): string => `${code},,Projet,,Bouskoura,creation,Yasmine,developer,yasmine,,,`;

function ports(store = memoryStores().store) {
  let number = 0;
  const now = () => Instant.parse('2026-03-02T10:00:00.000Z');
  const ids = { commandId: () => CommandId.parse(`import-${(number += 1)}`), jitter: () => 0 };
  return { store, programmes: uncorrected, clock: { now }, ids };
}

const send = (csv: string, { partial = false, until = new AbortController().signal, at = ports() } = {}) =>
  importPortfolio(at, { actor: asma, csv, interest: 'none', partial, until });

it.each([
  ['nothing but columns', header, { row: 1, code: 'row-count' }],
  ['a column too few', `${header.replace(',zone', '')}\nX`, { row: 1, column: 'zone', code: 'column-missing' }],
  ['a column of its own', `${header},manager\nX`, { row: 1, column: 'manager', code: 'column-unknown' }],
  ['a column twice', `${header},zone\nX`, { row: 1, column: 'zone', code: 'column-unknown' }],
  ['a quote without an end', `${header}\n"X`, { row: 2, code: 'quote-unclosed' }],
  ['a cell too many', `${header}\n${line('FZ9-A')},x`, { row: 2, code: 'too-many-cells' }],
  ['a code twice', `${header}\n${line('FZ9-A')}\n${line('FZ9-A')}`, { row: 3, column: 'code', code: 'code-repeated' }],
])('refuses a file with %s', async (_, csv, issue) => {
  expect(await send(csv)).toMatchObject({ ok: false, refusal: { code: 'import.refused', rows: [issue] } });
});

it('refuses a broken file also in parts', async () => {
  expect(await send(`${header}\n"X`, { partial: true })).toMatchObject({ ok: false });
});

it('takes up to 500 rows', async () => {
  const rows = Array.from({ length: 501 }, (_, index) => line(`FZ9-${index}`));
  expect(await send([header, ...rows].join('\n'))).toMatchObject({
    ok: false,
    refusal: { rows: [{ code: 'row-count' }] },
  });
  const taken = await send([header, ...rows.slice(1)].join('\n'));
  expect(taken.ok && taken.report.opened).toHaveLength(500);
});

it('takes the columns in any order, with any case', async () => {
  const csv = `Organisation;CODE;title_ar;title_fr;title_en;zone;kind;holder_name;holder_kind;cost_mad;fund_share_mad;kickoff_on
yasmine;FZ9-A;;Projet;;Bouskoura;creation;Yasmine;developer;10,5;2;2026-04-01`;
  expect(await send(csv)).toMatchObject({ ok: true, report: { opened: ['FZ9-A'] } });
});

it('refuses a fund share over the cost by the rule itself', async () => {
  const csv = `${header}\nFZ9-A,,Projet,,Bouskoura,creation,Yasmine,developer,yasmine,1,2,`;
  expect(await send(csv)).toMatchObject({
    ok: false,
    refusal: { rows: [{ row: 2, code: 'project.share-over-cost' }] },
  });
});

it('opens nothing for a coordinator who does not say that nothing ties her to the holders', async () => {
  const file = { csv: `${header}\n${line('FZ9-A')}`, partial: false, until: new AbortController().signal };
  expect(await importPortfolio(ports(), { ...file, actor: asma, interest: undefined })).toMatchObject({
    ok: false,
    refusal: { rows: [{ row: 2, code: 'interest.not-declared' }] },
  });
});

it('stops in time, says what it has not reached, and goes on with the same file', async () => {
  const at = ports();
  const stop = new AbortController();
  let commits = 0;
  const slow = {
    ...at,
    store: {
      ...at.store,
      commit: async (commit: Parameters<typeof at.store.commit>[0]) => {
        commits += 1;
        if (commits === 10) stop.abort();
        return at.store.commit(commit);
      },
    },
  };
  const csv = [header, ...Array.from({ length: 30 }, (_, index) => line(`FZ9-${index}`))].join('\n');
  const first = await send(csv, { at: slow, until: stop.signal });
  if (!first.ok) throw new Error('refused');
  expect(first.report.opened.length).toBeLessThan(30);
  expect(first.report.opened.length + first.report.notReached.length).toBe(30);
  const second = await send(csv, { at });
  expect(second.ok && second.report.opened.toSorted()).toEqual(first.report.notReached.toSorted());
});
