import type { World } from './world.ts';

/** A reminder as a person got it: by itself or in a digest. */
export type Told = {
  caseId: string;
  milestone: string;
  step: string;
  due: string;
  to: string;
  at: number;
  inDigest: boolean;
  /** Whether the mail names the project. */
  isNamed: boolean;
};

/** What people were told, by the mails that SES took. */
export function reminders(world: World): Told[] {
  const eventOf = (caseId: string, seq: number | undefined) =>
    [...(world.memory.events.get(caseId as never) ?? [])][(seq ?? 0) - 1];
  return world.posted.flatMap(({ mail, at }): Told[] => {
    const { case: caseId = '', slot: name = '' } = mail.tags;
    const slot = world.slot(caseId, name);
    if (slot === undefined) throw new Error(`${caseId}/${name} was sent, and is no slot`);
    const collected =
      slot.digest === undefined
        ? [{ caseId, slot: name }]
        : (world.memory.digests.get(`${slot.to}/${slot.digest.kind}/${slot.digest.day}`)?.collects ?? []);
    return collected.flatMap(({ caseId: about, slot: told }): Told[] => {
      const event = eventOf(about, world.slot(about, told)?.seq);
      if (event?.type !== 'ReminderIssued') return [];
      const { milestone, step, due } = event.data;
      const inDigest = slot.digest !== undefined;
      return [{ caseId: about, milestone, step, due, to: slot.to, at, inDigest, isNamed: mail.text.includes(about) }];
    });
  });
}
