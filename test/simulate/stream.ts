import type { ManualClock } from '../../infra/local/step-functions/manual-clock.ts';
import type { Change } from '../../shared/ports.ts';
import type { Chance } from './chance.ts';

const second = 1000;
/** As often as Lambda tries a record before it goes to the dead letters (infra/constructs/stream-consumer.ts). */
const attempts = 13;

/**
 * One reader of the table's stream: a record after the other, the first until it is handled. Some come again: up to ten minutes later, out of
 * their turn. A record that fails every time is a dead letter.
 */
export function makeReader(
  name: string,
  handle: (change: Change) => Promise<void>,
  { time, chance, repeated }: { time: ManualClock; chance: Chance; repeated: number },
) {
  const records: Change[] = [];
  const deadLetters: unknown[] = [];
  let count = 0;
  let isReading = false;

  const pause = async (milliseconds: number): Promise<void> => time.sleepUntil(time.now() + milliseconds);

  const handled = async (change: Change): Promise<void> => {
    let failure: unknown;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      try {
        await handle(change);
        return;
      } catch (error) {
        failure = error;
        await pause(second);
      }
    }
    deadLetters.push(failure);
  };

  const comeAgain = async (change: Change, index: number): Promise<void> => {
    await pause(chance.between(1, 600, name, 'again after', index) * second);
    records.push(change);
    void read();
  };

  const read = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    for (let record = records.shift(); record !== undefined; record = records.shift()) await handled(record);
    isReading = false;
  };

  return {
    deadLetters,
    put: (change: Change): void => {
      count += 1;
      if (chance.isDrawn(repeated, name, 'again', count)) void comeAgain(change, count);
      records.push(change);
      void read();
    },
  };
}
