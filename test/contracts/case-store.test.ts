import { expect, it } from 'vitest';
import { TooLarge } from '../../shared/ports.ts';
import { caseId, commandId, commitTo, instant, organisation, reason, stored } from './samples.ts';
import { onEveryStore } from './stores.ts';

const id = caseId('FZ1-AHL-LOGHLAM');
const suspension = { type: 'CaseSuspended', data: { on: '2026-03-03', reason } };
const first = { limit: 10 };

onEveryStore('the case store', (empty) => {
  it('knows nothing of a case that was never opened', async () => {
    const { store } = await empty();
    expect(await store.load(id, commandId('open'))).toEqual({});
  });

  it('gives back the case, its card and the answer, exactly as they were committed', async () => {
    const { store } = await empty();
    const commit = commitTo(id, { command: 'open' });
    expect(await store.commit(commit)).toBe('committed');
    const { after, card, answer } = commit;
    expect(await store.load(id, commandId('open'))).toEqual({ stored: { case: after, card, generation: 0 }, answer });
  });

  it('gives the answer of a command only to the command', async () => {
    const { store } = await empty();
    await stored(store, id, { command: 'open' });
    expect((await store.load(id, commandId('another'))).answer).toBeUndefined();
    expect((await store.load(caseId('OTHER'), commandId('open'))).answer?.caseId).toBe(id);
  });

  it('appends to the case that was loaded', async () => {
    const { store, queries } = await empty();
    const opened = await stored(store, id);
    const suspended = await stored(store, opened, { facts: [suspension] });
    expect(suspended.case).toMatchObject({ version: 2, status: 'suspended' });
    expect((await queries.history(id, first)).items.map(({ type }) => type)).toEqual(['CaseOpened', 'CaseSuspended']);
  });

  it('refuses to open a case twice', async () => {
    const { store, queries } = await empty();
    await stored(store, id, { command: 'first' });
    expect(await store.commit(commitTo(id, { command: 'second', organisation: 'rivals' }))).toBe('moved-on');
    expect((await queries.find(id))?.case.organisation).toBe(organisation('yasmine'));
    expect((await store.load(id, commandId('second'))).answer).toBeUndefined();
  });

  it('refuses a commit to a case that has moved on, and writes nothing of it', async () => {
    const { store, queries } = await empty();
    const opened = await stored(store, id);
    await stored(store, opened, { facts: [suspension], command: 'winner' });
    expect(await store.commit(commitTo(opened, { facts: [suspension], command: 'late' }))).toBe('moved-on');
    expect((await queries.history(id, first)).items).toHaveLength(2);
    expect((await store.load(id, commandId('late'))).answer).toBeUndefined();
  });

  it('recognises a command that was accepted before, whatever has become of the case', async () => {
    const { store, queries } = await empty();
    const opened = await stored(store, id);
    const commit = commitTo(opened, { facts: [suspension], command: 'suspend' });
    expect(await store.commit(commit)).toBe('committed');
    expect(await store.commit(commit)).toBe('repeated');
    const { stored: now } = await store.load(id, commandId('suspend'));
    if (now === undefined) throw new Error('the case is gone');
    const again = commitTo(now, {
      facts: [{ type: 'CaseWithdrawn', data: { on: '2026-03-04', reason } }],
      command: 'suspend',
    });
    expect(await store.commit(again)).toBe('repeated');
    expect((await queries.history(id, first)).items).toHaveLength(2);
  });

  it('leaves the generation to the workflow', async () => {
    const { store, workflow } = await empty();
    const opened = await stored(store, id);
    expect(await workflow.claimGeneration(id, 1)).toBe(true);
    const suspended = await stored(store, opened, { facts: [suspension] });
    expect(suspended.generation).toBe(1);
  });

  it('writes several events of one command together', async () => {
    const { store, queries } = await empty();
    const opened = await stored(store, id);
    const people = ['owner', 'director', 'focal_point'].map((duty) => ({
      type: 'PersonAssigned',
      data: { duty, person: 'hind' },
    }));
    await stored(store, opened, { facts: people });
    expect((await queries.history(id, first)).items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('refuses an event over 400 KB before anything is written', async () => {
    const { store, queries } = await empty();
    const opened = await stored(store, id);
    const content = { values: { summary: 'م'.repeat(210_000) }, evidence: [] };
    const submission = { milestone: 'D1', version: 1, language: 'ar', content, warnings: 0 };
    const entered = {
      type: 'StageEntered',
      data: { stage: 'd', on: '2026-03-02', due: [{ milestone: 'D1', due: '2026-04-02' }] },
    };
    const commit = commitTo(opened, {
      facts: [entered, { type: 'MilestoneSubmitted', data: submission }],
      command: 'big',
    });
    await expect(store.commit(commit)).rejects.toThrow(TooLarge);
    expect((await queries.find(id))?.case.version).toBe(1);
    expect(await store.load(id, commandId('big'))).not.toHaveProperty('answer');
  });

  it('keeps what people wrote to the letter: any script, any number, empty and deep', async () => {
    const { store, queries } = await empty();
    const values = {
      arabic: 'حضانة “الأمل” — 24/7\u200f',
      emoji: '👩🏽‍🏭',
      control: 'a\tb\nc\u0000d',
      empty: '',
      numbers: [0.1, 1e300, -5e-324, 1.2345678901234567e19, 0],
      nothing: null,
      deep: { a: { b: { c: [[], {}] } } },
      ['__proto__key']: 'x',
    };
    const due = [{ milestone: 'D1', due: '2026-04-02' }];
    const facts = [
      { type: 'StageEntered', data: { stage: 'd', on: '2026-03-02', due } },
      {
        type: 'MilestoneSubmitted',
        data: { milestone: 'D1', version: 1, language: 'ar', content: { values, evidence: [] }, warnings: 0 },
      },
    ];
    const commit = commitTo(await stored(store, id), { facts, at: instant('2026-03-05') });
    await store.commit(commit);
    expect(await queries.event(id, 3)).toEqual(commit.events[1]);
  });
});
