import { uncorrected } from '../uncorrected.ts';
import { expect, it } from 'vitest';
import { systemClock } from '../../shared/adapters/system/clock.ts';
import { systemIds } from '../../shared/adapters/system/ids.ts';
import { type CommandRequest, type Outcome, runCommand } from '../../shared/app/run-command.ts';
import { verify } from '../../shared/domain/chain.ts';
import { Command } from '../../shared/domain/decide.ts';
import { fold } from '../../shared/domain/evolve.ts';
import type { CaseQueries, CaseStore } from '../../shared/ports.ts';
import { allOf, caseId, commandId, commitTo, coordinator, openingOf, reason, stored } from './samples.ts';
import { onEveryStore } from './stores.ts';

const id = caseId('FZ1-AHL-LOGHLAM');
const clients = Array.from({ length: 50 }, (_, index) => `p-${index}`);

const opening = openingOf(id);

/** Makes a person the owner of the project: every client wants another one. */
const assignment = (person: string, command = `assign ${person}`.replace(' ', '/')): CommandRequest => ({
  caseId: id,
  command: Command.parse({
    type: 'assign-person',
    duty: 'owner',
    person: { id: person, role: 'holder', organisation: 'yasmine' },
  }),
  actor: coordinator,
  commandId: commandId(command),
});

const run = async (store: CaseStore, request: CommandRequest): Promise<Outcome> =>
  runCommand({ store, programmes: uncorrected, clock: systemClock, ids: systemIds }, request);

/** Whatever happened, the history is whole and says what the snapshot says. */
async function expectWhole(queries: CaseQueries) {
  const now = await queries.find(id);
  if (now === undefined) throw new Error('there is no case');
  const events = await allOf(async (page) => queries.history(id, page), 20);
  expect(verify(events, now.case)).toMatchObject({ intact: true });
  expect(fold(events)).toEqual(now.case);
  expect(now.card.version).toBe(now.case.version);
  return { events, case: now.case };
}

onEveryStore('fifty clients on one case', (empty) => {
  // Seconds on a free machine.
  it('all get through, one at a time: nothing lost, nothing doubled', { timeout: 180_000 }, async () => {
    const { store, queries } = await empty();
    await run(store, opening);
    // Who is told that the case is too busy comes again with the same request, as people do.
    const insist = async (request: CommandRequest): Promise<Outcome> => {
      const outcome = await run(store, request);
      return !outcome.ok && outcome.refusal.code === 'case.too-busy' ? insist(request) : outcome;
    };
    const outcomes = await Promise.all(clients.map(async (person) => insist(assignment(person))));
    const { events } = await expectWhole(queries);
    const versions = outcomes.map((outcome) => (outcome.ok ? outcome.answer.version : outcome.refusal.code));
    expect(new Set(versions)).toEqual(new Set(clients.map((_, index) => index + 3)));
    const assigned = events.flatMap((event) => (event.type === 'PersonAssigned' ? event.data.person : []));
    expect(assigned).toHaveLength(clients.length + 1);
    expect(new Set(assigned)).toEqual(new Set([coordinator.id, ...clients]));
  });

  it('find exactly one winner for every version', async () => {
    const { store, queries } = await empty();
    let before = await stored(store, id);
    for (let round = 0; round < 3; round += 1) {
      const commits = clients.map((person) =>
        commitTo(before, {
          facts: [{ type: 'PersonAssigned', data: { duty: 'owner', person: `${person}-${round}` } }],
          command: `${round}/${person}`,
        }),
      );
      const outcomes = await Promise.all(commits.map(async (commit) => store.commit(commit)));
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'moved-on')).toHaveLength(clients.length - 1);
      const winner = commits[outcomes.indexOf('committed')];
      const now = await queries.find(id);
      expect(now?.case).toEqual(winner?.after);
      if (now !== undefined) before = now;
    }
    await expectWhole(queries);
  });

  it('that open it at once, open it once', async () => {
    const { store, queries } = await empty();
    const requests = clients.map((person) => ({ ...opening, commandId: commandId(`open/${person}`) }));
    const outcomes = await Promise.all(requests.map(async (request) => run(store, request)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusal.code));
    expect(new Set(refusals)).toEqual(new Set(['case.already-open']));
    expect((await expectWhole(queries)).case.version).toBe(2);
  });
});

onEveryStore('a repeated command id', (empty) => {
  it('acts once, however many send it at the same time', async () => {
    const { store, queries } = await empty();
    await run(store, opening);
    const outcomes = await Promise.all(clients.slice(0, 20).map(async () => run(store, assignment('hind', 'once'))));
    const answers = outcomes.map((outcome) => (outcome.ok ? outcome.answer : outcome.refusal));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(1);
    expect((await expectWhole(queries)).events).toHaveLength(3);
  });

  it('acts once when the answer of the first was lost on the way', async () => {
    const { store, queries } = await empty();
    await run(store, opening);
    const losing: CaseStore = {
      ...store,
      commit: async (commit) => {
        await store.commit(commit);
        throw new Error('the connection was cut');
      },
    };
    await expect(run(losing, assignment('hind', 'lost'))).rejects.toThrow('the connection was cut');
    await run(store, assignment('hamza', 'meanwhile'));
    const again = await run(store, assignment('hind', 'lost'));
    expect(again).toMatchObject({ ok: true, repeated: true, answer: { version: 3, events: [3] } });
    const { events, case: now } = await expectWhole(queries);
    expect(events).toHaveLength(4);
    expect(now.people.owner).toBe('hamza');
  });

  it('acts once when the transport repeats the commit after its answer was lost', async () => {
    const { store, queries } = await empty();
    await run(store, opening);
    const stuttering: CaseStore = {
      ...store,
      commit: async (commit) => {
        await store.commit(commit);
        return store.commit(commit);
      },
    };
    const outcome = await run(stuttering, assignment('hind', 'twice'));
    expect(outcome).toMatchObject({ ok: true, repeated: true, answer: { version: 3 } });
    expect((await expectWhole(queries)).events).toHaveLength(3);
  });

  it('gets its answer when the case was read just after it was accepted, and the command just before', async () => {
    const { store } = await empty();
    await run(store, opening);
    const first = await run(store, opening);
    let isFirst = true;
    const torn: CaseStore = {
      ...store,
      load: async (...keys) => {
        const { answer, ...loaded } = await store.load(...keys);
        if (isFirst || answer === undefined) {
          isFirst = false;
          return loaded;
        }
        return { ...loaded, answer };
      },
    };
    expect(await run(torn, opening)).toEqual(first);
    expect(first).toMatchObject({ ok: true, repeated: true });
  });

  it('is refused for another command', async () => {
    const { store, queries } = await empty();
    await run(store, opening);
    await run(store, assignment('hind', 'mine'));
    const other = await run(store, assignment('hamza', 'mine'));
    expect(other).toMatchObject({ ok: false, refusal: { code: 'command.id-reused' } });
    expect((await expectWhole(queries)).events).toHaveLength(3);
  });
});

onEveryStore('a reader', (empty) => {
  it('sees every event of a history once while it grows', async () => {
    const { store, queries } = await empty();
    await run(store, opening);
    const writing = Promise.all(clients.slice(0, 10).map(async (person) => run(store, assignment(person))));
    const reading = allOf(async (page) => queries.history(id, page), 1);
    await writing;
    const seen = (await reading).map(({ seq }) => seq);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => index + 1));
  });

  it('sees the snapshot and the generation move together with those who write them', async () => {
    const { store, queries, workflow } = await empty();
    await run(store, opening);
    const claims = [1, 2, 3].map(async (generation) => workflow.claimGeneration(id, generation));
    const writes = clients.slice(0, 10).map(async (person) => run(store, assignment(person)));
    const suspension = commitTo((await queries.find(id)) ?? id, {
      facts: [{ type: 'CaseSuspended', data: { on: '2026-03-03', reason } }],
    });
    await Promise.all([...claims, ...writes, store.commit(suspension)]);
    await expectWhole(queries);
    const claimed = (await Promise.all(claims)).filter(Boolean).length;
    expect((await queries.find(id))?.generation).toBe(claimed);
  });
});
