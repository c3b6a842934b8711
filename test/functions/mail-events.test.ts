import { describe, expect, it } from 'vitest';
import { takeIn } from '../../functions/mail-events/take-in.ts';
import { contactProblemsOf } from '../../shared/app/unreachable.ts';
import { Actor } from '../../shared/domain/actors.ts';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import type { OutgoingMail } from '../../shared/ports.ts';
import { asma, farid, hind, open, reason, submit } from '../workflows/people.ts';
import { caseId, day, intercept, makeWorld, type World } from '../workflows/world.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const minute = 60_000;

/** A mail to hind, sent: her project is suspended. */
async function withMail() {
  const world = makeWorld();
  await open(world);
  await world.run(farid, { type: 'suspend-case', reason });
  return { world, ...mailTo(world, hind.id, 'suspended') };
}

/** The last mail of a template that went to somebody, with what SES would call it. */
function mailTo(world: World, to: string, template: string) {
  const slots = [...world.memory.mails.values()].filter((slot) => slot.to === to && slot.template === template);
  const slot = slots.at(-1);
  if (slot === undefined) throw new Error(`no ${template} to ${to}`);
  const messageId = slot.messageId ?? '';
  const mail = world.sent[Number(messageId.replace('message-', '')) - 1] ?? world.sent.at(-1);
  if (mail === undefined) throw new Error('nothing was sent');
  return { slot, mail, messageId };
}

const slotsOf = (world: World, template: string) =>
  [...world.memory.mails.values()].filter((slot) => slot.template === template);
const stateOf = (world: World, { slot }: MailSlot) => world.memory.mails.get(`${caseId}/${slot}`)?.state;
const emailOf = (world: World, to: OutgoingMail) => world.sent.filter((mail) => mail.to === to.to).length;

/** An event as SES hands it to EventBridge. */
function eventOf(world: World, mail: OutgoingMail, messageId: string, eventType: string, more: object = {}) {
  const at = { timestamp: world.clock.now() };
  return {
    version: '0',
    id: crypto.randomUUID(),
    'detail-type': `Email ${eventType}`,
    source: 'aws.ses',
    account: '000000000000',
    time: world.clock.now().replace(/\.\d+/, ''),
    region: 'eu-west-3',
    resources: ['arn:aws:ses:eu-west-3:000000000000:configuration-set/mouakaba'],
    detail: {
      eventType,
      mail: {
        ...at,
        source: 'no-reply@mouakaba.example',
        messageId,
        destination: [mail.to],
        tags: Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
      },
      ...more,
    },
  };
}
const tell = async (world: World, sent: ReturnType<typeof mailTo>, eventType: string, more: object = {}) => {
  const event = eventOf(world, sent.mail, sent.messageId, eventType, more);
  await takeIn(world.ports, event, silent);
  await world.settle();
  return event;
};
const bounce = (world: World, bounceType: string) => ({
  bounce: {
    bounceType,
    bounceSubType: 'General',
    timestamp: world.clock.now(),
    bouncedRecipients: [{ emailAddress: 'hind@example.ma', diagnosticCode: '550 hind@example.ma is unknown' }],
  },
});
const delivery = (world: World) => ({ delivery: { timestamp: world.clock.now(), recipients: ['hind@example.ma'] } });

describe('what SES tells of a mail', () => {
  it('stands at its slot, with the time of each state, and without an address', async () => {
    const { world, ...sent } = await withMail();
    await world.advance(minute);
    await tell(world, sent, 'Send');
    await tell(world, sent, 'DeliveryDelay', {
      deliveryDelay: { timestamp: world.clock.now(), delayType: 'MailboxFull' },
    });
    await world.advance(minute);
    await tell(world, sent, 'Delivery', delivery(world));
    const kept = await world.mails.find(sent.slot);
    expect(kept).toMatchObject({ state: 'delivered', messageId: sent.messageId, language: 'fr', to: hind.id });
    expect(kept?.wording).toMatch(/^[0-9a-f]{12}$/);
    expect(kept?.steps?.map(({ state }) => state)).toEqual(['queued', 'sent', 'delayed', 'delivered']);
    expect(JSON.stringify(kept)).not.toContain('@');
  });

  it('resolves a crash between sending and marking: nothing goes out twice', async () => {
    const world = makeWorld();
    await open(world);
    intercept(world.ports.mails, 'mark', (_mark, back) => async () => {
      back();
      throw new Error('died');
    });
    await world.run(farid, { type: 'suspend-case', reason });
    const [slot] = slotsOf(world, 'suspended').filter(({ state }) => state === 'claimed');
    const mail = world.sent.find(({ tags }) => tags['slot'] === slot?.slot);
    if (slot === undefined || mail === undefined) throw new Error('nothing was sent');
    await tell(world, { slot, mail, messageId: 'message-x' }, 'Send');
    expect(await world.mails.find(slot)).toMatchObject({ state: 'sent', messageId: 'message-x' });
    const before = emailOf(world, mail);
    await world.release();
    await world.advance(20 * minute);
    await world.reconcile();
    expect(emailOf(world, mail)).toBe(before);
  });

  it('may come before the sender has marked the mail', async () => {
    const world = makeWorld();
    await open(world);
    intercept(world.ports.sender, 'send', (send) => async (mail) => {
      const result = await send(mail);
      if ('messageId' in result)
        await takeIn(world.ports, eventOf(world, mail, result.messageId, 'Delivery', delivery(world)), silent);
      return result;
    });
    await world.run(farid, { type: 'suspend-case', reason });
    expect(mailTo(world, hind.id, 'suspended').slot).toMatchObject({ state: 'delivered', language: 'fr' });
    expect(world.failures).toEqual([]);
  });

  it('is tried again when the slot changes meanwhile', async () => {
    const { world, ...sent } = await withMail();
    intercept(world.ports.mails, 'advance', (advance, back) => async (before, after) => {
      back();
      await tell(world, sent, 'Delivery', delivery(world));
      return advance(before, after);
    });
    await tell(world, sent, 'DeliveryDelay', { deliveryDelay: { timestamp: world.clock.now() } });
    const kept = await world.mails.find(sent.slot);
    expect(kept?.state).toBe('delivered');
    expect(kept?.steps?.map(({ state }) => state)).toEqual(['queued', 'sent', 'delivered', 'delayed']);
  });

  it('that comes from no slot, or from one that is not there, is told to the log and not a fault', async () => {
    const { world, ...sent } = await withMail();
    const entries: unknown[] = [];
    const note = (code: string, { state }: Record<string, unknown>) => void entries.push([code, state]);
    const log = { info: note, warn: note, error: note };
    const event = eventOf(world, sent.mail, 'x', 'Send');
    await takeIn(world.ports, { ...event, detail: { ...event.detail, mail: { ...event.detail.mail, tags: {} } } }, log);
    await takeIn(world.ports, eventOf(world, { ...sent.mail, tags: { case: caseId, slot: 'none' } }, 'x', 'Send'), log);
    expect(entries).toEqual([
      ['mail.not-ours', undefined],
      ['mail.heard', 'unknown'],
    ]);
  });

  it('that cannot be read is a fault: it ends with the dead letters', async () => {
    const { world, ...sent } = await withMail();
    const event = eventOf(world, sent.mail, sent.messageId, 'Bounce');
    await expect(takeIn(world.ports, event, silent)).rejects.toThrow('bounce');
    await expect(takeIn(world.ports, { ...event, source: 'aws.states' }, silent)).rejects.toThrow('aws.ses');
  });
});

describe('an address that mail does not reach', () => {
  it('gets no more mails, and the coordinator is told once', async () => {
    const { world, ...sent } = await withMail();
    const bounced = await tell(world, sent, 'Bounce', bounce(world, 'Permanent'));
    await takeIn(world.ports, bounced, silent);
    await world.settle();
    expect(stateOf(world, sent.slot)).toBe('bounced');
    expect((await world.directory.find(hind.id))?.unreachable).toMatchObject({ why: 'bounced', email: sent.mail.to });
    const before = emailOf(world, sent.mail);
    await world.run(farid, { type: 'resume-case', reason });
    await world.advance(60 * day);
    expect(emailOf(world, sent.mail)).toBe(before);
    expect(mailTo(world, hind.id, 'resumed').slot).toMatchObject({ state: 'undeliverable', why: 'unreachable' });
    expect(slotsOf(world, 'contact-unreachable')).toMatchObject([{ to: asma.id, state: 'sent', seq: 1 }]);
    const told = world.sent.filter(({ subject }) => subject.startsWith('Courriels non reçus'));
    expect(told.map(({ to }) => to)).toEqual(['asma@example.ma']);
    expect(JSON.stringify(told.map(({ subject, text }) => [subject, text]))).not.toContain(hind.id);
  });

  it('shows at its project, with who it is and what she is there', async () => {
    const { world, ...sent } = await withMail();
    expect(await contactProblemsOf(world.directory, world.case(), farid)).toEqual([]);
    await tell(world, sent, 'Complaint', {
      complaint: { timestamp: world.clock.now(), complaintFeedbackType: 'abuse' },
    });
    expect(stateOf(world, sent.slot)).toBe('complained');
    expect(await contactProblemsOf(world.directory, world.case(), farid)).toEqual([
      { person: hind.id, duties: ['owner'], why: 'complained', since: world.clock.now() },
    ]);
  });

  it('of the coordinator is told to whoever stands behind her', async () => {
    const world = makeWorld();
    await open(world);
    await submit(world, 'D1');
    await tell(world, mailTo(world, asma.id, 'to-review'), 'Bounce', bounce(world, 'Permanent'));
    expect(slotsOf(world, 'contact-unreachable')).toMatchObject([{ to: farid.id, state: 'sent' }]);
  });

  it('of the coordinator is not told to somebody without an account, or whom mail does not reach either', async () => {
    const world = makeWorld();
    await open(world);
    const backup = Actor.parse({ id: 'badr', role: 'coordinator' });
    const email = 'badr@example.ma';
    await world.directory.save({ ...backup, role: 'coordinator', name: 'Badr', email, language: 'fr' });
    await world.run(backup, { type: 'declare-interest', interest: 'none' });
    await world.run(farid, { type: 'assign-person', duty: 'backup_coordinator', person: backup });
    await world.directory.noteUnreachable(backup.id, { email, why: 'bounced', at: world.clock.now() });
    await submit(world, 'D1');
    await tell(world, mailTo(world, asma.id, 'to-review'), 'Bounce', bounce(world, 'Permanent'));
    const told = slotsOf(world, 'contact-unreachable').filter(({ slot }) => slot.includes(`-${asma.id}-`));
    expect(told).toMatchObject([{ to: farid.id, state: 'sent' }]);
  });

  it('is not one that only returned a mail for now, or that took one out of the spam', async () => {
    const { world, ...sent } = await withMail();
    await tell(world, sent, 'Bounce', bounce(world, 'Transient'));
    expect([stateOf(world, sent.slot), await contactProblemsOf(world.directory, world.case(), farid)]).toEqual([
      'bounced',
      [],
    ]);
    await tell(world, sent, 'Complaint', {
      complaint: { timestamp: world.clock.now(), complaintFeedbackType: 'not-spam' },
    });
    expect([stateOf(world, sent.slot), await contactProblemsOf(world.directory, world.case(), farid)]).toEqual([
      'delivered',
      [],
    ]);
    expect(slotsOf(world, 'contact-unreachable')).toEqual([]);
  });

  it('that is no address is noted too', async () => {
    const { world } = await withMail();
    intercept(
      world.ports.sender,
      'send',
      (send) => async (mail) => (mail.to === 'hind@example.ma' ? { refused: 'unfit-recipient' } : send(mail)),
    );
    await world.run(farid, { type: 'resume-case', reason });
    expect(mailTo(world, hind.id, 'resumed').slot.state).toBe('undeliverable');
    expect(await contactProblemsOf(world.directory, world.case(), farid)).toMatchObject([
      { person: hind.id, why: 'unfit' },
    ]);
    expect(slotsOf(world, 'contact-unreachable')).toHaveLength(1);
  });

  it('is told again, and harmlessly, when taking it in fails half-way', async () => {
    const { world, ...sent } = await withMail();
    const event = eventOf(world, sent.mail, sent.messageId, 'Bounce', bounce(world, 'Permanent'));
    for (const step of ['queue', 'advance'] as const) {
      intercept(world.ports.mails, step, (_real, back) => async () => {
        back();
        throw new Error('the table throttles');
      });
      await expect(takeIn(world.ports, event, silent)).rejects.toThrow('throttles');
    }
    await takeIn(world.ports, event, silent);
    await world.settle();
    expect(stateOf(world, sent.slot)).toBe('bounced');
    expect(slotsOf(world, 'contact-unreachable')).toHaveLength(1);
  });
});

describe('a mail that comes back for now', () => {
  const returned = async (world: World, sent: ReturnType<typeof mailTo>) =>
    tell(world, sent, 'Bounce', bounce(world, 'Transient'));

  it('is told to the coordinator, with the way to the mail log, once a day: nobody sends it again', async () => {
    const { world, ...sent } = await withMail();
    await returned(world, sent);
    await returned(world, sent);
    expect(slotsOf(world, 'contact-missed')).toMatchObject([{ to: asma.id, state: 'sent' }]);
    const [told] = world.sent.filter(({ subject }) => subject.startsWith('Courriel revenu'));
    expect(told?.text).toContain(`/cases/${caseId}/mails`);
    expect(JSON.stringify([told?.subject, told?.text])).not.toContain(hind.id);
    await world.run(farid, { type: 'resume-case', reason });
    expect(mailTo(world, hind.id, 'resumed').slot.state).toBe('sent');
    await world.advance(day);
    await returned(world, mailTo(world, hind.id, 'resumed'));
    expect(slotsOf(world, 'contact-missed')).toHaveLength(2);
  });

  it('is told to nobody if it had arrived: holiday notes come like that', async () => {
    const { world, ...sent } = await withMail();
    await tell(world, sent, 'Delivery', delivery(world));
    await returned(world, sent);
    expect([stateOf(world, sent.slot), slotsOf(world, 'contact-missed')]).toEqual(['delivered', []]);
  });

  it('and only told of another is told to nobody: two full mailboxes would tell each other for ever', async () => {
    const { world, ...sent } = await withMail();
    await returned(world, sent);
    await returned(world, mailTo(world, asma.id, 'contact-missed'));
    expect(slotsOf(world, 'contact-missed')).toHaveLength(1);
  });
});

describe('a closed account', () => {
  const close = async (world: World, id: Actor['id'], version = 1) => {
    const person = await world.directory.find(id);
    if (person === undefined) throw new Error('no such person');
    await world.directory.save({ ...person, deactivated: true, version });
  };

  it('of somebody with a duty is told to the coordinator, once, and shows at the project', async () => {
    const { world } = await withMail();
    await close(world, hind.id);
    await world.run(farid, { type: 'resume-case', reason });
    await world.advance(60 * day);
    expect(mailTo(world, hind.id, 'resumed').slot).toMatchObject({ state: 'undeliverable', why: 'deactivated' });
    expect(slotsOf(world, 'contact-closed')).toMatchObject([{ to: asma.id, state: 'sent' }]);
    expect(await contactProblemsOf(world.directory, world.case(), farid)).toEqual([
      { person: hind.id, duties: ['owner'], why: 'closed' },
    ]);
    expect(await contactProblemsOf(world.directory, world.case(), hind)).toHaveLength(1);
    expect(await contactProblemsOf(world.directory, world.case(), { ...hind, organisation: undefined })).toEqual([]);
  });

  it('of the coordinator is told to whoever stands behind her, and nobody answers to it', async () => {
    const world = makeWorld();
    await open(world);
    await close(world, asma.id);
    await submit(world, 'D1');
    expect(slotsOf(world, 'contact-closed')).toMatchObject([{ to: farid.id, state: 'sent' }]);
    await world.run(farid, { type: 'suspend-case', reason });
    expect(world.sent.filter(({ to }) => to === 'hind@example.ma').at(-1)?.replyTo).toBeUndefined();
  });

  it('that is erased altogether is told of too', async () => {
    const { world } = await withMail();
    world.memory.people.delete(hind.id);
    await world.run(farid, { type: 'resume-case', reason });
    expect(slotsOf(world, 'contact-closed')).toMatchObject([{ to: asma.id }]);
    expect(await contactProblemsOf(world.directory, world.case(), farid)).toMatchObject([{ why: 'closed' }]);
  });

  it('of somebody who has no duty any more concerns nobody', async () => {
    const { world } = await withMail();
    world.hold();
    await world.run(farid, { type: 'resume-case', reason });
    for (const change of world.changes.splice(0)) await world.handle(change);
    await world.run(farid, { type: 'assign-person', duty: 'owner', person: null });
    await close(world, hind.id);
    await world.release();
    expect(mailTo(world, hind.id, 'resumed').slot.why).toBe('deactivated');
    expect(slotsOf(world, 'contact-closed')).toEqual([]);
  });
});

describe('a corrected address', () => {
  const correct = async (world: World, email = 'hind.b@example.ma') => {
    const person = await world.directory.find(hind.id);
    if (person === undefined) throw new Error('no such person');
    await world.ports.directory.save({ ...person, email });
    await world.settle();
  };
  const at = (world: World, email: string) =>
    world.sent
      .filter(({ to }) => to === email)
      .map(({ tags }) => world.memory.mails.get(`${caseId}/${tags['slot']}`)?.template);

  it('gets what the old one did not', async () => {
    const { world, ...sent } = await withMail();
    await tell(world, sent, 'Bounce', bounce(world, 'Permanent'));
    await world.run(farid, { type: 'resume-case', reason });
    await correct(world);
    expect(at(world, 'hind.b@example.ma')).toEqual(['suspended', 'resumed']);
    expect(await contactProblemsOf(world.directory, world.case(), farid)).toEqual([]);
    expect((await world.mails.find(sent.slot))?.steps?.map(({ state }) => state)).toEqual([
      'queued',
      'sent',
      'bounced',
      'queued',
      'sent',
    ]);
  });

  it('gets nothing while the account is deactivated, and what it missed once the person is back', async () => {
    const { world, ...sent } = await withMail();
    await tell(world, sent, 'Bounce', bounce(world, 'Permanent'));
    const person = await world.directory.find(hind.id);
    if (person === undefined) throw new Error('no such person');
    const corrected = { ...person, email: 'hind.b@example.ma' };
    await world.ports.directory.save({ ...corrected, deactivated: true });
    await world.settle();
    expect([at(world, 'hind.b@example.ma'), stateOf(world, sent.slot)]).toEqual([[], 'bounced']);
    await world.ports.directory.save(corrected);
    await world.settle();
    expect(at(world, 'hind.b@example.ma')).toEqual(['suspended']);
  });

  it('gets nothing twice, whatever comes late from the old one', async () => {
    const { world, ...sent } = await withMail();
    const event = await tell(world, sent, 'Bounce', bounce(world, 'Permanent'));
    await correct(world);
    await takeIn(world.ports, event, silent);
    await correct(world);
    expect(at(world, 'hind.b@example.ma')).toEqual(['suspended']);
    expect(stateOf(world, sent.slot)).toBe('sent');
    expect(await contactProblemsOf(world.directory, world.case(), farid)).toEqual([]);
  });

  it('gets a mail that was on its way to the old one, once that is returned', async () => {
    const { world, ...sent } = await withMail();
    await correct(world);
    expect(at(world, 'hind.b@example.ma')).toEqual([]);
    await tell(world, sent, 'Bounce', bounce(world, 'Permanent'));
    expect(at(world, 'hind.b@example.ma')).toEqual(['suspended']);
    expect(slotsOf(world, 'contact-unreachable')).toEqual([]);
  });

  it('gets no old news, and no reminder of what is done or was said again', async () => {
    const { world, ...sent } = await withMail();
    await tell(world, sent, 'Bounce', bounce(world, 'Permanent'));
    await world.run(farid, { type: 'resume-case', reason });
    await world.advance(70 * day);
    const reminders = slotsOf(world, 'reminder-overdue').filter(({ to }) => to === hind.id);
    expect(reminders.length).toBeGreaterThan(1);
    await correct(world);
    const templates = at(world, 'hind.b@example.ma');
    expect(templates).not.toContain('resumed');
    // The last of each milestone at most.
    const open = Object.values(world.case().milestones).filter(({ status }) => status === 'planned');
    expect(templates.length).toBeLessThanOrEqual(open.length);
  });

  it('that is bad as well is told of anew', async () => {
    const { world, ...sent } = await withMail();
    await tell(world, sent, 'Bounce', bounce(world, 'Permanent'));
    await world.advance(minute);
    await correct(world);
    await world.advance(minute);
    await tell(world, mailTo(world, hind.id, 'suspended'), 'Bounce', bounce(world, 'Permanent'));
    expect(slotsOf(world, 'contact-unreachable')).toHaveLength(2);
    expect(await contactProblemsOf(world.directory, world.case(), farid)).toMatchObject([{ person: hind.id }]);
  });
});
