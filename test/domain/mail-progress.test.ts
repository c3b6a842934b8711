import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseId, PersonId } from '../../shared/domain/ids.ts';
import { isMissed, type MailNews, queuedAnew, told } from '../../shared/domain/mail-progress.ts';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import { Instant } from '../../shared/domain/time.ts';

const minute = (m: number) => Instant.parse(`2027-01-04T09:${String(m).padStart(2, '0')}:00.000Z`);
const claimed: MailSlot = {
  caseId: CaseId.parse('FZ1-AHL-LOGHLAM'),
  slot: '00007-accepted-hind',
  to: PersonId.parse('hind'),
  seq: 7,
  template: 'accepted',
  state: 'claimed',
  at: minute(1),
  steps: [{ state: 'queued', at: minute(0) }],
};
const news = (state: MailNews['state'], m: number, more: Partial<MailNews> = {}): MailNews => ({
  state,
  at: minute(m),
  messageId: 'ses-1',
  sentAt: minute(2),
  ...more,
});
const permanent = { why: 'permanent' };
const transient = { why: 'transient' };
const after = (...all: MailNews[]) => all.reduce(told, claimed);

describe('a mail', () => {
  it.each<[string, MailNews[], MailSlot['state'], string?]>([
    ['is sent', [news('sent', 2)], 'sent'],
    ['is delivered', [news('sent', 2), news('delivered', 3)], 'delivered'],
    ['that is only delayed is still on its way', [news('sent', 2), news('delayed', 3)], 'sent'],
    ['is returned for good', [news('sent', 2), news('bounced', 3, permanent)], 'bounced', 'permanent'],
    [
      'is given up by SES',
      [news('sent', 2), news('delayed', 3), news('bounced', 9, transient)],
      'bounced',
      'transient',
    ],
    ['was delivered after all', [news('bounced', 3, transient), news('delivered', 4)], 'delivered'],
    ['is not undone by a holiday note', [news('delivered', 3), news('bounced', 4, transient)], 'delivered'],
    ['is returned after it was taken', [news('delivered', 3), news('bounced', 4, permanent)], 'bounced', 'permanent'],
    ['is called spam', [news('delivered', 3), news('complained', 4)], 'complained'],
    ['holds a virus', [news('sent', 2), news('rejected', 3, { why: 'virus' })], 'rejected', 'virus'],
  ])('%s', (_, all, state, why) => {
    const slot = after(...all);
    expect([slot.state, slot.why]).toEqual([state, why]);
    expect(slot.messageId).toBe('ses-1');
  });

  it('that we gave up, and SES has sent, was sent', () => {
    const givenUp: MailSlot = { ...claimed, state: 'undeliverable', why: 'given-up' };
    const { why, state } = told(givenUp, news('sent', 2));
    expect([state, why]).toEqual(['sent', undefined]);
  });

  it('keeps when each thing happened, in order of time', () => {
    const slot = after(news('delivered', 4), news('sent', 2), news('delayed', 3));
    expect(slot.steps?.map(({ state, at }) => [state, at])).toEqual([
      ['queued', minute(0)],
      ['sent', minute(2)],
      ['delayed', minute(3)],
      ['delivered', minute(4)],
    ]);
    expect(slot).toMatchObject({ state: 'delivered', at: minute(4) });
  });

  it('comes to the same whatever the order of the news, and however often they come', () => {
    const all = [
      news('sent', 2),
      news('delayed', 3),
      news('bounced', 4, transient),
      news('delivered', 5),
      news('bounced', 6, permanent),
      news('complained', 7),
    ];
    const some = fc.subarray(all, { minLength: 1 });
    fc.assert(
      fc.property(
        some.chain((subset) => fc.tuple(fc.constant(subset), fc.shuffledSubarray([...subset, ...subset]))),
        ([subset, shuffled]) => {
          // Every one at least once.
          expect([...shuffled, ...subset].reduce(told, claimed)).toEqual(subset.reduce(told, claimed));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the same slot when the news are known', () => {
    const slot = after(news('sent', 2), news('delivered', 3));
    expect(told(slot, news('delivered', 3))).toBe(slot);
    expect(told(slot, news('sent', 2))).toBe(slot);
  });
});

describe('a mail that did not reach its person', () => {
  it('is one whose address was at fault', () => {
    expect(isMissed(after(news('bounced', 3, permanent)))).toBe(true);
    expect(isMissed(after(news('bounced', 3, transient)))).toBe(false);
    expect(isMissed(after(news('complained', 3)))).toBe(false);
    expect(isMissed({ state: 'undeliverable', why: 'unreachable' })).toBe(true);
    expect(isMissed({ state: 'undeliverable', why: 'unfit-recipient' })).toBe(true);
    expect(isMissed({ state: 'undeliverable', why: 'nobody-to-tell' })).toBe(false);
  });

  it('starts again at the corrected address, whatever late news say of the old one', () => {
    const again = queuedAnew(after(news('sent', 2), news('bounced', 3, permanent)), minute(10));
    expect(again).toMatchObject({ state: 'queued', at: minute(10) });
    expect([again.why, again.messageId]).toEqual([undefined, undefined]);
    const late = told(again, news('complained', 11));
    expect(late.state).toBe('queued');
    expect(late.steps?.at(-1)).toMatchObject({ state: 'complained', at: minute(11) });
    const second = { messageId: 'ses-2', sentAt: minute(12) };
    expect(told(late, news('delivered', 13, second))).toMatchObject({ state: 'delivered', messageId: 'ses-2' });
  });
});
