import type { FeedStore } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';

export function feedStore({ feeds }: Memory): FeedStore {
  return {
    find: async (person) => copyOf(feeds.get(person)),

    save: async (person, { since, hash }) => {
      if (hash === undefined) feeds.delete(person);
      else feeds.set(person, { since, hash });
    },
  };
}
