import { expect, it } from 'vitest';
import { verifyHistory } from '../../shared/app/verify-history.ts';
import type { Event } from '../../shared/domain/events.ts';
import { UnreadableItem } from '../../shared/ports.ts';
import { submitted, underWay } from '../domain/deeds.ts';
import { caseOf, history } from '../domain/specification.ts';

const past = [underWay, submitted('A1'), submitted('A2')];
const c = caseOf(...past);
const { events } = history(past);

/** Pages of two, of a store in which some events cannot be read and others are not there. */
function stored(events: readonly Event[], unreadable: readonly number[] = []) {
  const readable = (event: Event): Event => {
    if (unreadable.includes(event.seq)) throw new UnreadableItem(`event ${event.seq}`);
    return event;
  };
  return {
    history: async (_: unknown, { cursor = '0' }: { cursor?: string | undefined }) => {
      const from = Number(cursor);
      const items = events.slice(from, from + 2).map(readable);
      return { items, ...(from + 2 < events.length && { next: String(from + 2) }) };
    },
    event: async (_: unknown, seq: number) => {
      const event = events.find((one) => one.seq === seq);
      return event && readable(event);
    },
  };
}

it('reads a history to its end', async () => {
  expect(await verifyHistory(stored(events), c)).toEqual({ intact: true, events: 12, head: c.head });
});

it('looks no further than the version that was read', async () => {
  const { c: earlier } = history([underWay]);
  if (earlier === undefined) throw new Error('no case');
  expect(await verifyHistory(stored(events), earlier)).toMatchObject({ intact: true, events: 10 });
});

it.each([1, 4, 5, 8, 12])('says that event %i cannot be read', async (seq) => {
  expect(await verifyHistory(stored(events, [seq]), c)).toEqual({ intact: false, at: seq, problem: 'altered' });
});

it('tells what is wrong before an event that cannot be read', async () => {
  const without3 = events.filter(({ seq }) => seq !== 3);
  expect(await verifyHistory(stored(without3, [6]), c)).toMatchObject({ intact: false, at: 3 });
});

it('does not take a store that fails for a history that was altered', async () => {
  const failing = { ...stored(events), history: () => Promise.reject(new Error('no connection')) };
  await expect(verifyHistory(failing, c)).rejects.toThrow('no connection');
});
