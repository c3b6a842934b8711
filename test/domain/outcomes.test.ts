import { describe, expect, it } from 'vitest';
import { addTotals, noTotals, outcomesOf } from '../../shared/domain/outcomes.ts';
import { Outcomes } from '../../shared/domain/outcomes-view.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { checkProgramme } from '../../shared/programme/check.ts';
import { storyCase, type Answers } from '../programme/story-case.ts';
import { trees } from '../programme/trees.ts';

const outcomes = (changed: Record<string, Answers> = {}, until?: string) =>
  outcomesOf(storyCase(changed, until), fonzid);
const constraint = (code: string, changed: Record<string, Answers> = {}, until?: string) =>
  outcomes(changed, until).constraints.find((one) => one.constraint === code);

describe('the outcomes of the demo’s story', () => {
  it('are what their schema says', () => {
    expect(Outcomes.safeParse(outcomes()).error).toBeUndefined();
  });

  it('tell of each priority constraint how much of its gap is closed, and where that is written', () => {
    const shuttle = constraint('C3');
    expect(shuttle).toMatchObject({
      isPriority: true,
      existingAtBaseline: { value: 0, from: [{ milestone: 'D4' }] },
      status: { text: 'partly', from: [{ milestone: 'M8' }] },
    });
    const needed = shuttle?.needed?.value ?? 0;
    expect(shuttle?.existingNow?.value).toBe(needed - 16);
    expect(shuttle?.gapClosed?.value).toBe(Math.round((1000 * (needed - 16)) / needed) / 10);
    expect(shuttle?.gapClosed?.from.map(({ milestone }) => milestone)).toEqual(['D4', 'M8']);
    expect(shuttle?.measures).toHaveLength(1);
  });

  it('count the share of priorities that are mitigated', () => {
    expect(outcomes().mitigatedShare).toMatchObject({ value: 40, from: [{ milestone: 'M8' }] });
    expect(outcomes({}, 'B6').mitigatedShare).toEqual({ value: null, from: [] });
  });

  it('take what was opened for what there is, until somebody has reviewed it', () => {
    const nursery = constraint('C6', {}, 'B6');
    expect(nursery?.existingNow).toMatchObject({ value: 32, from: [{ milestone: 'D4' }, { milestone: 'B6' }] });
    expect(nursery?.status).toBeUndefined();
    expect(constraint('C6', {}, 'S5')?.gapClosed).toMatchObject({ value: 0 });
  });

  it('know which assets are open', () => {
    const { assets, totals } = outcomes();
    expect(assets).toHaveLength(5);
    expect(assets).toContainEqual(
      expect.objectContaining({ name: 'Crèche', type: 'nursery', isOpen: true, planned: expect.anything() as unknown }),
    );
    expect(totals).toMatchObject({ cases: 1, priorities: 5, mitigated: 2, assets: 5, assetsOpen: 5 });
    expect(outcomes({}, 'S5').totals).toMatchObject({ assets: 5, assetsOpen: 0 });
  });

  it('follow an indicator from its baseline over each quarter to the end', () => {
    const { indicators } = outcomes();
    const safe = indicators.find(({ indicator }) => indicator === 'I3');
    expect(safe).toMatchObject({
      countsPersons: false,
      baseline: { f: 34.1, from: [{ milestone: 'D5' }] },
      targets: [{ f: 70 }],
      actuals: [{ value: 63.5, f: 63.5, from: [{ milestone: 'M1' }] }, {}, {}, { from: [{ milestone: 'M4' }] }],
      final: { from: [{ milestone: 'M10' }] },
    });
    expect(safe?.actuals[0]?.until).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('name the workforce at the start', () => {
    const { employed } = outcomes();
    expect(employed.atStart).toMatchObject({ f: expect.any(Number) as number, from: [{ milestone: 'D2' }] });
  });
});

describe('gap closed (I23)', () => {
  const measured = (existing_capacity: number, needed_capacity: number, residual_gap: number) =>
    constraint('C6', {
      D4: { constraints: [{ constraint: 'C6', applies: true, severity: 5, existing_capacity, needed_capacity }] },
      M8: { constraints: [{ constraint: 'C6', status: 'partly', residual_gap }] },
    })?.gapClosed?.value;

  it.each([
    ['half of it', 10, 30, 10, 50],
    ['all, though more is there than needed', 10, 30, 0, 100],
    ['nothing where it has become worse', 10, 30, 25, 0],
    ['n/a where there was no gap, never 0 %', 30, 30, 0, null],
    ['n/a where more was there than needed', 40, 30, 0, null],
  ])('is %s', (_, base, needed, residual, closed) => {
    expect(measured(base, needed, residual)).toBe(closed);
  });

  it('is nothing that anybody knows before the assessment is accepted', () => {
    expect(outcomes({}, 'D3').constraints).toEqual([]);
  });
});

it('women employed are those of the start and of the last report that counts them', () => {
  const report = (numerator: number) => ({ indicators: [{ indicator: 'I21a', numerator, denominator: 600 }] });
  const { employed, totals } = outcomes({ D2: { emp: { f: 200, m: 350 } }, M2: report(240), M3: report(260) });
  expect(employed).toMatchObject({
    atStart: { f: 200, m: 350, from: [{ milestone: 'D2' }] },
    now: { f: 260, m: 340, from: [{ milestone: 'M3' }] },
  });
  expect(addTotals(totals, addTotals(totals, noTotals))).toMatchObject({
    cases: 2,
    womenAtStart: 400,
    womenNow: 520,
    reporting: 2,
  });
});

it('a programme that names no sources has no outcomes', () => {
  expect(outcomesOf(storyCase(), trees())).toMatchObject({ constraints: [], assets: [], totals: { priorities: 0 } });
});

it('a programme’s check finds sources that lead nowhere', () => {
  const sources = fonzid.outcomes;
  if (sources === undefined) throw new Error('none');
  const faulty = {
    ...fonzid,
    outcomes: {
      ...sources,
      priorities: [{ of: 'D5.priorities', constraint: 'constraint' }],
      planned: [{ of: 'S3.assets', name: 'nom', type: 'type', capacity: 'capacity' }],
      employed: { of: 'D2.emp', indicator: 'I99' },
    },
  };
  expect(checkProgramme(faulty).map(({ where, detail }) => [where, detail])).toEqual([
    ['outcomes', 'D5.priorities'],
    ['outcomes', 'D5.priorities.constraint'],
    ['outcomes', 'S3.assets.nom'],
    ['outcomes', 'I99'],
  ]);
});
