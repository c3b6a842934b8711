import type { MailSlot, MailStore } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';
import { pageOf } from './page.ts';

const keyOf = ({ caseId, slot }: Pick<MailSlot, 'caseId' | 'slot'>): string => `${caseId}/${slot}`;

export function mailStore({ mails }: Memory): MailStore {
  return {
    queue: async (slots) => {
      for (const slot of slots) if (!mails.has(keyOf(slot))) mails.set(keyOf(slot), copyOf(slot));
    },

    claim: async (slot, at, staleBefore) => {
      const mail = mails.get(keyOf(slot));
      const isFree = mail?.state === 'queued' || (mail?.state === 'claimed' && mail.at < staleBefore);
      if (!isFree) return false;
      mails.set(keyOf(slot), { ...mail, state: 'claimed', at });
      return true;
    },

    mark: async (slot, result, at) => {
      const mail = mails.get(keyOf(slot));
      if (mail === undefined) throw new Error(`there is no mail slot ${keyOf(slot)}`);
      if (mail.state === 'claimed') mails.set(keyOf(slot), { ...mail, ...result, at });
    },

    release: async (slot, at) => {
      const mail = mails.get(keyOf(slot));
      if (mail?.state === 'claimed') mails.set(keyOf(slot), { ...mail, state: 'queued', at });
    },

    pendingBefore: async (at, page) => {
      const pending = [...mails.values()].filter(
        (mail) => (mail.state === 'queued' || mail.state === 'claimed') && mail.at < at,
      );
      return pageOf('mails', pending, (mail) => `${mail.at}#${keyOf(mail)}`, page);
    },

    ofCase: async (caseId, page) => {
      const own = [...mails.values()].filter((mail) => mail.caseId === caseId);
      return pageOf(`mails ${caseId}`, own, (mail) => mail.slot, page);
    },
  };
}
