import { writtenBy } from '../../domain/administration/evolve.ts';
import type { AdministrationLog } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';
import { padded, pageOf } from './page.ts';

export function administrationLog({ administration, people }: Memory): AdministrationLog {
  return {
    head: async () => {
      const last = [...administration.values()].at(-1);
      return last && { version: last.seq, head: last.hash };
    },

    append: async (record, person) => {
      const last = [...administration.values()].at(-1);
      if (record.seq !== (last?.seq ?? 0) + 1 || (last !== undefined && record.prev !== last.hash)) return false;
      administration.set(record.seq, copyOf(record));
      const written = Object.fromEntries(writtenBy(record).map((field) => [field, person[field]]));
      people.set(
        person.id,
        copyOf(record.type === 'PersonInvited' ? person : { ...person, ...people.get(person.id), ...written }),
      );
      return true;
    },

    records: async (page) => pageOf('administration', administration.values(), ({ seq }) => padded(seq), page),
  };
}
