import { describe, expect, it } from 'vitest';
import { inOrder } from '../../functions/in-order.ts';
import { sendQueued } from '../../functions/mailer/send-queued.ts';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import type { Change } from '../../shared/ports.ts';
import { hind, open, submit } from '../workflows/people.ts';
import { caseId, day, intercept, makeWorld, type World } from '../workflows/world.ts';
import { againFrom, batchOf } from './records.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A case with one mail queued, to its coordinator, that nobody has sent yet. */
async function withMail(): Promise<{ world: World; slot: MailSlot; change: Change }> {
  const world = makeWorld();
  await open(world);
  world.hold();
  await submit(world, 'D1');
  for (const change of world.changes.splice(0)) await world.handle(change);
  const [change] = world.changes.splice(0);
  if (change?.what !== 'mail') throw new Error('no mail was queued');
  world.sent.splice(0);
  return { world, slot: change.slot, change };
}
const stateOf = (world: World, { slot }: MailSlot) => world.memory.mails.get(`${caseId}/${slot}`)?.state;
const quarterOfAnHour = 15 * 60_000;

describe('a mail', () => {
  it('is sent once, also when its record comes twice', async () => {
    const { world, slot, change } = await withMail();
    await sendQueued(world.ports, change, silent);
    await sendQueued(world.ports, change, silent);
    expect(world.sent.map(({ to, tags }) => ({ to, tags }))).toEqual([
      { to: 'asma@example.ma', tags: { case: caseId, slot: slot.slot } },
    ]);
    expect(world.memory.mails.get(`${caseId}/${slot.slot}`)).toMatchObject({ state: 'sent', messageId: 'message-1' });
  });

  it('is sent by one of two that take it at the same time', async () => {
    const { world, change } = await withMail();
    await Promise.all([sendQueued(world.ports, change, silent), sendQueued(world.ports, change, silent)]);
    expect(world.sent).toHaveLength(1);
  });

  it('is tried again with its batch when SES is throttled', async () => {
    const { world, slot, change } = await withMail();
    intercept(world.ports.sender, 'send', (_send, back) => async () => {
      back();
      return { later: 'TooManyRequestsException' };
    });
    const { event, read } = batchOf([change]);
    const send = async (queued: Change) => sendQueued(world.ports, queued, silent);
    expect(againFrom(await inOrder(event, send, read, silent))).toBe(1);
    expect(stateOf(world, slot)).toBe('queued');
    expect(againFrom(await inOrder(event, send, read, silent))).toBeUndefined();
    expect(stateOf(world, slot)).toBe('sent');
  });

  it('that SES refuses for good is undeliverable, and nobody tries again', async () => {
    const { world, slot, change } = await withMail();
    intercept(world.ports.sender, 'send', () => async () => ({ refused: 'MessageRejected' }));
    await sendQueued(world.ports, change, silent);
    expect(stateOf(world, slot)).toBe('undeliverable');
    await world.advance(day);
    await world.reconcile();
    expect(stateOf(world, slot)).toBe('undeliverable');
  });

  it('to a person whose profile was erased is undeliverable', async () => {
    const { world, slot, change } = await withMail();
    world.memory.people.clear();
    await sendQueued(world.ports, change, silent);
    expect([stateOf(world, slot), world.sent]).toEqual(['undeliverable', []]);
  });

  it('to a person whose account is deactivated is undeliverable, and not sent when she comes back', async () => {
    const { world, slot, change } = await withMail();
    const person = await world.directory.find(slot.to);
    if (person === undefined) throw new Error('the coordinator has a profile');
    await world.directory.save({ ...person, deactivated: true });
    await sendQueued(world.ports, change, silent);
    const kept = world.memory.mails.get(`${caseId}/${slot.slot}`);
    expect([kept?.state, kept?.why, world.sent]).toEqual(['undeliverable', 'deactivated', []]);
    await world.directory.save(person);
    await world.settle();
    await world.advance(day);
    await world.reconcile();
    expect(stateOf(world, slot)).toBe('undeliverable');
  });

  it('whose sender died after sending and before marking goes out once more, after a quarter of an hour', async () => {
    const { world, slot, change } = await withMail();
    intercept(world.ports.mails, 'mark', (_mark, back) => async () => {
      back();
      throw new Error('died');
    });
    await expect(sendQueued(world.ports, change, silent)).rejects.toThrow('died');
    await sendQueued(world.ports, change, silent);
    await world.advance(quarterOfAnHour - 60_000);
    await world.reconcile();
    expect([world.sent.length, stateOf(world, slot)]).toEqual([1, 'claimed']);
    await world.advance(2 * 60_000);
    await world.reconcile();
    expect([world.sent.length, stateOf(world, slot)]).toEqual([2, 'sent']);
    await world.advance(day);
    await world.reconcile();
    expect(world.sent.filter(({ tags }) => tags['slot'] === slot.slot)).toHaveLength(2);
  });

  it('of which it is not known whether it went out is left to the reconciler', async () => {
    const { world, slot, change } = await withMail();
    intercept(world.ports.sender, 'send', (_send, back) => async () => {
      back();
      throw new Error('no answer');
    });
    await expect(sendQueued(world.ports, change, silent)).rejects.toThrow('no answer');
    await sendQueued(world.ports, change, silent);
    expect([world.sent.length, stateOf(world, slot)]).toEqual([0, 'claimed']);
    await world.advance(20 * 60_000);
    await world.reconcile();
    expect([world.sent.length, stateOf(world, slot)]).toEqual([1, 'sent']);
  });

  it('that the mailer never saw is sent by the reconciler', async () => {
    const { world, slot } = await withMail();
    await world.advance(20 * 60_000);
    await world.reconcile();
    expect([world.sent.length, stateOf(world, slot)]).toEqual([1, 'sent']);
  });

  it('is not sent by the reconciler while a sender is at it', async () => {
    const { world, slot } = await withMail();
    const { mails, clock } = world.ports;
    await mails.claim(slot, clock.now(), clock.now());
    await world.advance(20 * 60_000);
    // Between the two looks of the reconciler the sender gets ready.
    intercept(mails, 'pendingBefore', (pendingBefore, back) => async (at, page) => {
      back();
      const pending = await pendingBefore(at, page);
      await mails.mark(slot, { state: 'sent', messageId: 'its own' }, clock.now());
      return pending;
    });
    await world.reconcile();
    expect([world.sent.length, stateOf(world, slot)]).toEqual([0, 'sent']);
  });

  it('is sent however late it is, if nobody has tried', async () => {
    const { world, slot } = await withMail();
    await world.advance(10 * day);
    await world.reconcile();
    expect(stateOf(world, slot)).toBe('sent');
  });

  it('is given up after three days of attempts that nobody finished', async () => {
    const { world, slot } = await withMail();
    await world.ports.mails.claim(slot, world.clock.now(), world.clock.now());
    await world.advance(3 * day + 1000);
    await world.reconcile();
    expect(stateOf(world, slot)).toBe('undeliverable');
    expect(world.sent.filter(({ to }) => to !== `${hind.id}@example.ma`)).toEqual([]);
  });

  it('that tells of an event that is not there, or in words that nobody wrote, is a fault and stays queued', async () => {
    const { world, slot, change } = await withMail();
    if (change.what !== 'mail') throw new Error('no mail');
    const broken = (part: Partial<MailSlot>): Change => ({ what: 'mail', slot: { ...change.slot, ...part } });
    await expect(sendQueued(world.ports, broken({ seq: 999 }), silent)).rejects.toThrow('not there');
    await expect(sendQueued(world.ports, broken({ template: 'toString' }), silent)).rejects.toThrow('unknown template');
    expect(stateOf(world, slot)).toBe('queued');
  });
});
