import { isDeepStrictEqual } from 'node:util';
import { isMissed } from '../../domain/mail-progress.ts';
import type { MailSlot } from '../../domain/mail-slot.ts';
import type { MailStore } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';
import { pageOf } from './page.ts';

const keyOf = ({ caseId, slot }: Pick<MailSlot, 'caseId' | 'slot'>): string => `${caseId}/${slot}`;
const sinceWhen = (mail: MailSlot): string => `${mail.at}#${keyOf(mail)}`;

export function mailStore({ mails }: Memory): MailStore {
  return {
    queue: async (slots) => {
      for (const slot of slots) if (!mails.has(keyOf(slot))) mails.set(keyOf(slot), copyOf(slot));
    },

    find: async (slot) => copyOf(mails.get(keyOf(slot))),

    claim: async ({ language, wording, ...slot }, at, staleBefore) => {
      const mail = mails.get(keyOf(slot));
      const isFree = mail?.state === 'queued' || (mail?.state === 'claimed' && mail.at < staleBefore);
      if (!isFree) return false;
      const { language: _, wording: __, ...rest } = mail;
      const written = { ...(language !== undefined && { language }), ...(wording !== undefined && { wording }) };
      mails.set(keyOf(slot), { ...rest, ...written, state: 'claimed', at });
      return true;
    },

    mark: async (slot, result, at) => {
      const mail = mails.get(keyOf(slot));
      if (mail === undefined) throw new Error(`there is no mail slot ${keyOf(slot)}`);
      const steps = [...(mail.steps ?? []), { ...result, at }];
      if (mail.state === 'claimed') mails.set(keyOf(slot), { ...mail, ...result, at, steps });
    },

    release: async (slot, at) => {
      const mail = mails.get(keyOf(slot));
      if (mail?.state === 'claimed') mails.set(keyOf(slot), { ...mail, state: 'queued', at });
    },

    advance: async (before, after) => {
      if (!isDeepStrictEqual(mails.get(keyOf(before)), before)) return false;
      mails.set(keyOf(after), copyOf(after));
      return true;
    },

    pendingBefore: async (at, page) => {
      const pending = [...mails.values()].filter(
        (mail) => (mail.state === 'queued' || mail.state === 'claimed') && mail.at < at,
      );
      return pageOf('mails', pending, sinceWhen, page);
    },

    heldBefore: async (at, page) => {
      const held = [...mails.values()].filter((mail) => mail.state === 'held' && (mail.heldUntil ?? mail.at) <= at);
      return pageOf('held', held, (mail) => `${mail.heldUntil}#${mail.to}#${keyOf(mail)}`, page);
    },

    missedBy: async (person, page) => {
      const missed = [...mails.values()].filter((mail) => mail.to === person && isMissed(mail));
      return pageOf(`missed ${person}`, missed, sinceWhen, page);
    },

    ofCase: async (caseId, page) => {
      const own = [...mails.values()].filter((mail) => mail.caseId === caseId);
      return pageOf(`mails ${caseId}`, own, (mail) => mail.slot, page);
    },
  };
}
