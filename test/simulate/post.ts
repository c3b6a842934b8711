import type { ManualClock } from '../../infra/local/step-functions/manual-clock.ts';
import type { MailSender, OutgoingMail } from '../../shared/ports.ts';
import type { Chance } from './chance.ts';
import type { Faults } from './faults.ts';
import { type Kill, neverReturns } from './process.ts';

/** A mail that SES took, and when. */
export type Posted = { mail: OutgoingMail; at: number };

/** The process that sends died. */
export class Crash extends Error {
  override name = 'Crash';
}

/** The connection broke after SES had taken the mail. */
export class LostAnswer extends Error {
  override name = 'LostAnswer';
}

const second = 1000;

/** SES: takes every mail, and tells by events what became of it. Some answers and some events are lost, and some senders die. */
export function makePost({
  time,
  chance,
  faults,
  hear,
}: {
  time: ManualClock;
  chance: Chance;
  faults: Faults;
  hear: (event: unknown) => Promise<void>;
}): { sender: (kill: Kill) => MailSender; posted: Posted[]; crashes: () => number; lostAnswers: () => number } {
  const posted: Posted[] = [];
  let crashes = 0;
  let lostAnswers = 0;

  const tell = async (event: 'Send' | 'Delivery', mail: OutgoingMail, messageId: string, afterSeconds: number) => {
    const timestamp = new Date(time.now()).toISOString();
    await time.sleepUntil(time.now() + afterSeconds * second);
    if (chance.isDrawn(faults.lostEvent, 'event lost', event, messageId)) return;
    const { to, tags } = mail;
    const written = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
    const about = { mail: { timestamp, messageId, destination: [to], tags: written } };
    const delivery = { delivery: { timestamp: new Date(time.now()).toISOString() } };
    await hear({
      source: 'aws.ses',
      detail: { eventType: event, ...about, ...(event === 'Delivery' ? delivery : {}) },
    });
  };

  return {
    posted,
    crashes: () => crashes,
    lostAnswers: () => lostAnswers,
    sender: (kill) => ({
      send: async (mail) => {
        posted.push({ mail, at: time.now() });
        const messageId = `message-${posted.length}`;
        void tell('Send', mail, messageId, chance.between(1, 5, 'send event', messageId));
        void tell('Delivery', mail, messageId, chance.between(3, 120, 'delivery event', messageId));
        if (chance.isDrawn(faults.crash, 'crash', messageId)) {
          crashes += 1;
          kill(new Crash(messageId));
          return neverReturns();
        }
        if (chance.isDrawn(faults.lostAnswer, 'answer lost', messageId)) {
          lostAnswers += 1;
          throw new LostAnswer(messageId);
        }
        return { messageId };
      },
    }),
  };
}
