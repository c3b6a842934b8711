import { expect, it } from 'vitest';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import { allOf, caseId, instant, person } from './samples.ts';
import { onEveryStore } from './stores.ts';

const minute = (m: number) => instant(`2026-03-02T10:${String(m).padStart(2, '0')}:00.000Z`);
const mail = (slot: string, changes: Partial<MailSlot> = {}): MailSlot => ({
  caseId: caseId('C-1'),
  slot,
  to: person('hind'),
  seq: 3,
  template: 'reminder',
  state: 'queued',
  at: minute(0),
  ...changes,
});
const long = { limit: 10 };

onEveryStore('the mail store', (empty) => {
  const states = async ({ ofCase }: { ofCase: Awaited<ReturnType<typeof empty>>['mails']['ofCase'] }) =>
    Object.fromEntries((await allOf(async (page) => ofCase(caseId('C-1'), page))).map((m) => [m.slot, m.state]));

  it('queues a slot once, and leaves one that exists in any state as it is', async () => {
    const { mails } = await empty();
    await mails.queue([mail('reminder/D1/1/late-7/hind'), mail('b')]);
    await mails.claim(mail('b'), minute(1), minute(0));
    await mails.queue([mail('b', { template: 'other' }), mail('a'), mail('reminder/D1/1/late-7/hind', { seq: 9 })]);
    const all = await allOf(async (page) => mails.ofCase(caseId('C-1'), page), 2);
    expect(all).toEqual([mail('a'), mail('b', { state: 'claimed', at: minute(1) }), mail('reminder/D1/1/late-7/hind')]);
    expect(await mails.ofCase(caseId('C-2'), long)).toEqual({ items: [] });
  });

  it('gives a slot to exactly one sender', async () => {
    const { mails } = await empty();
    await mails.queue([mail('a')]);
    const claims = await Promise.all([1, 2, 3, 4].map(async () => mails.claim(mail('a'), minute(1), minute(0))));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('gives a slot again that was claimed long ago and never marked, and no other', async () => {
    const { mails } = await empty();
    await mails.queue([mail('a')]);
    await mails.claim(mail('a'), minute(1), minute(0));
    expect(await mails.claim(mail('a'), minute(16), minute(1))).toBe(false);
    expect(await mails.claim(mail('a'), minute(17), minute(2))).toBe(true);
    expect(await mails.claim(mail('no-such'), minute(1), minute(0))).toBe(false);
  });

  it('marks what was sent, and what cannot be', async () => {
    const { mails } = await empty();
    await mails.queue([mail('a'), mail('b')]);
    for (const slot of ['a', 'b']) await mails.claim(mail(slot), minute(1), minute(0));
    await mails.mark(mail('a'), { state: 'sent', messageId: 'ses-1' }, minute(2));
    await mails.mark(mail('b'), { state: 'undeliverable', why: 'MessageRejected' }, minute(2));
    expect((await mails.ofCase(caseId('C-1'), long)).items).toEqual([
      mail('a', {
        state: 'sent',
        messageId: 'ses-1',
        at: minute(2),
        steps: [{ state: 'sent', messageId: 'ses-1', at: minute(2) }],
      }),
      mail('b', {
        state: 'undeliverable',
        why: 'MessageRejected',
        at: minute(2),
        steps: [{ state: 'undeliverable', why: 'MessageRejected', at: minute(2) }],
      }),
    ]);
    expect(await mails.claim(mail('a'), minute(59), minute(58))).toBe(false);
    expect(await mails.claim(mail('b'), minute(59), minute(58))).toBe(false);
  });

  it('marks once: the slower of two senders changes nothing', async () => {
    const { mails } = await empty();
    await mails.queue([mail('a')]);
    await mails.claim(mail('a'), minute(1), minute(0));
    await mails.mark(mail('a'), { state: 'sent', messageId: 'first' }, minute(2));
    await mails.mark(mail('a'), { state: 'undeliverable', why: 'MessageRejected' }, minute(3));
    expect((await mails.ofCase(caseId('C-1'), long)).items).toMatchObject([{ state: 'sent', messageId: 'first' }]);
    await expect(
      mails.mark(mail('no-such'), { state: 'undeliverable', why: 'MessageRejected' }, minute(3)),
    ).rejects.toThrow('no mail slot');
  });

  it('keeps in which language and wording a mail was sent last', async () => {
    const { mails } = await empty();
    await mails.queue([mail('a')]);
    expect(await mails.find(mail('a'))).toEqual(mail('a'));
    expect(await mails.find(mail('b'))).toBeUndefined();
    await mails.claim({ ...mail('a'), language: 'ar', wording: 'w1' }, minute(1), minute(0));
    expect(await mails.find(mail('a'))).toEqual(
      mail('a', { state: 'claimed', at: minute(1), language: 'ar', wording: 'w1' }),
    );
    await mails.claim({ ...mail('a'), language: 'fr', wording: 'w2' }, minute(17), minute(2));
    expect(await mails.find(mail('a'))).toMatchObject({ language: 'fr', wording: 'w2' });
    await mails.claim(mail('a'), minute(34), minute(18));
    expect(await mails.find(mail('a'))).toEqual(mail('a', { state: 'claimed', at: minute(34) }));
  });

  it('makes a slot what it has become, unless somebody changed it meanwhile', async () => {
    const { mails } = await empty();
    const before = mail('a', { steps: [{ state: 'queued', at: minute(0) }] });
    const sent = mail('a', { state: 'sent', messageId: 'ses-1', at: minute(2) });
    const delivered = mail('a', { state: 'delivered', messageId: 'ses-1', at: minute(3) });
    await mails.queue([before]);
    expect(await mails.advance(before, sent)).toBe(true);
    expect(await mails.advance(before, delivered)).toBe(false);
    expect(await mails.find(mail('a'))).toEqual(sent);
    expect(await mails.advance(sent, delivered)).toBe(true);
    expect(await mails.advance(mail('b'), delivered)).toBe(false);
    expect((await mails.pendingBefore(minute(59), long)).items).toEqual([]);
  });

  it('lists what did not reach a person because of her address, until it is queued anew', async () => {
    const { mails } = await empty();
    const names = async () => (await mails.missedBy(person('hind'), long)).items.map(({ slot }) => slot);
    await mails.queue(['a', 'b', 'c', 'd', 'e'].map((slot) => mail(slot)));
    await mails.queue([mail('f', { to: person('asma') })]);
    const undeliverable = async (slot: string, why: string, m: number, to = 'hind') => {
      await mails.claim(mail(slot), minute(m), minute(0));
      await mails.mark(mail(slot, { to: person(to) }), { state: 'undeliverable', why }, minute(m));
    };
    await undeliverable('b', 'unreachable', 4);
    await undeliverable('c', 'MessageRejected', 3);
    await undeliverable('d', 'unfit-recipient', 2);
    await undeliverable('f', 'unreachable', 1, 'asma');
    const bounced = mail('a', { state: 'bounced', why: 'permanent', at: minute(5) });
    await mails.advance(mail('a'), bounced);
    await mails.advance(mail('e'), mail('e', { state: 'bounced', why: 'transient', at: minute(5) }));
    expect(await names()).toEqual(['d', 'b', 'a']);
    expect((await mails.pendingBefore(minute(59), long)).items).toEqual([]);
    await mails.advance(bounced, mail('a', { at: minute(6) }));
    expect(await names()).toEqual(['d', 'b']);
    expect((await mails.pendingBefore(minute(59), long)).items).toEqual([mail('a', { at: minute(6) })]);
  });

  it('takes back a slot of which it is certain that nothing was sent', async () => {
    const { mails } = await empty();
    await mails.queue([mail('a'), mail('b')]);
    await mails.claim(mail('a'), minute(1), minute(0));
    await mails.release(mail('a'), minute(2));
    expect(await states(mails)).toEqual({ a: 'queued', b: 'queued' });
    expect(await mails.claim(mail('a'), minute(3), minute(0))).toBe(true);
    await mails.mark(mail('a'), { state: 'sent', messageId: 'ses-1' }, minute(4));
    await mails.release(mail('a'), minute(5));
    expect(await states(mails)).toEqual({ a: 'sent', b: 'queued' });
  });

  it('lists what was queued or claimed before an instant and is not settled, oldest first', async () => {
    const { mails } = await empty();
    await mails.queue([
      mail('a', { at: minute(4) }),
      mail('b', { at: minute(2) }),
      mail('c'),
      mail('d', { at: minute(9) }),
    ]);
    await mails.queue([mail('e', { caseId: caseId('C-2'), at: minute(3) })]);
    await mails.claim(mail('c'), minute(5), minute(0));
    await mails.claim(mail('b'), minute(6), minute(0));
    await mails.mark(mail('b'), { state: 'sent', messageId: 'ses-1' }, minute(6));
    const slipped = await allOf(async (page) => mails.pendingBefore(minute(9), page), 2);
    expect(slipped.map(({ slot, state }) => `${slot} ${state}`)).toEqual(['e queued', 'a queued', 'c claimed']);
  });
});
