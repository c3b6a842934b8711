import { expect, it } from 'vitest';
import { MilestoneKey } from '../../shared/domain/ids.ts';
import type { Draft } from '../../shared/ports.ts';
import { caseId, instant, person } from './samples.ts';
import { onEveryStore } from './stores.ts';

const milestone = MilestoneKey.parse('D1');
const draft = (version: number, content: Draft['content'] = { riders: version }): Draft => ({
  caseId: caseId('C-1'),
  milestone,
  version,
  content,
  language: 'ar',
  by: person('hind'),
  at: instant('2026-03-02'),
});

onEveryStore('the draft store', (empty) => {
  it('knows no draft before the first', async () => {
    const { drafts } = await empty();
    expect(await drafts.find(caseId('C-1'), milestone)).toBeUndefined();
  });

  it('keeps an unfinished form as it is, also what the form would refuse', async () => {
    const { drafts } = await empty();
    const odd = draft(1, { riders: 1e300, empty: '', list: [null, { a: -0.5 }], lone: '\ud800' });
    expect(await drafts.save(odd)).toEqual({ saved: true });
    expect(await drafts.find(caseId('C-1'), milestone)).toEqual(odd);
  });

  it('replaces the version that was seen', async () => {
    const { drafts } = await empty();
    await drafts.save(draft(1));
    expect(await drafts.save(draft(2))).toEqual({ saved: true });
    expect(await drafts.find(caseId('C-1'), milestone)).toEqual(draft(2));
  });

  it('answers a tab that is behind with the draft that is there', async () => {
    const { drafts } = await empty();
    await drafts.save(draft(1, { by: 'one tab' }));
    const refused = { saved: false, current: draft(1, { by: 'one tab' }) };
    expect(await drafts.save(draft(1, { by: 'another tab' }))).toEqual(refused);
    expect(await drafts.save(draft(3, { by: 'a tab from the future' }))).toEqual(refused);
  });

  it('saves no second version of a draft that has no first', async () => {
    const { drafts } = await empty();
    expect(await drafts.save(draft(2))).toEqual({ saved: false, current: undefined });
  });

  it('lets exactly one of two tabs win', async () => {
    const { drafts } = await empty();
    await drafts.save(draft(1));
    const tabs = ['a', 'b', 'c', 'd'].map((by) => draft(2, { by }));
    const outcomes = await Promise.all(tabs.map(async (tab) => drafts.save(tab)));
    expect(outcomes.filter(({ saved }) => saved)).toHaveLength(1);
    const winner = tabs.find((_, index) => outcomes[index]?.saved);
    expect(await drafts.find(caseId('C-1'), milestone)).toEqual(winner);
  });
});
