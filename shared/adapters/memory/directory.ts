import type { Directory } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';
import { pageOf } from './page.ts';

export function directory({ people }: Memory): Directory {
  return {
    find: async (id) => copyOf(people.get(id)),

    findAll: async (ids) => copyOf([...new Set(ids)].flatMap((id) => people.get(id) ?? [])),

    save: async (person) => {
      people.set(person.id, copyOf(person));
    },

    change: async (id, changes) => {
      const before = people.get(id);
      if (before === undefined) return undefined;
      people.set(id, copyOf({ ...before, ...changes }));
      return copyOf(people.get(id));
    },

    noteUnreachable: async (id, note) => {
      const person = people.get(id);
      const isNews = person?.email === note.email && person.unreachable?.email !== note.email;
      if (isNews) people.set(id, { ...person, unreachable: note });
      return copyOf(people.get(id));
    },

    inRole: async (role, page) => {
      const inRole = [...people.values()].filter((person) => person.role === role);
      return pageOf(`people ${role}`, inRole, (person) => person.id, page);
    },

    ofOrganisation: async (organisation, page) => {
      const own = [...people.values()].filter((person) => person.organisation === organisation);
      return pageOf(`people of ${organisation}`, own, (person) => person.id, page);
    },

    roleChangesAsked: async (page) => {
      const asked = [...people.values()].filter(
        ({ roleChange }) => roleChange !== undefined && roleChange.startsOn === undefined,
      );
      return pageOf('role changes asked', asked, ({ id, roleChange }) => `${roleChange?.at}#${id}`, page);
    },

    roleChangesDue: async (on, page) => {
      const due = [...people.values()].filter(({ roleChange }) => (roleChange?.startsOn ?? '~') <= on);
      return pageOf('role changes due', due, ({ id, roleChange }) => `${roleChange?.startsOn}#${id}`, page);
    },
  };
}
